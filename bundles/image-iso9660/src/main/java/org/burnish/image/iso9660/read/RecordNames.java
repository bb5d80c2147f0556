package org.burnish.image.iso9660.read;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.burnish.image.NameBytes;
import org.burnish.image.NameConversion;
import org.burnish.image.iso9660.record.DirectoryRecord;

/**
 * How names are found in the records of one tree.
 *
 * @param hasSystemUse whether the system use fields of records belong to the tree
 * @param identifiers gives the name of the bytes of an identifier
 * @param conversion from which character set to which the bytes of names pass
 */
record RecordNames(boolean hasSystemUse, Function<byte[], String> identifiers, NameConversion conversion) {

    /** UCS-2, whose characters are what they are. */
    static final RecordNames JOLIET = new RecordNames(
            false, bytes -> withoutVersion(new String(bytes, StandardCharsets.UTF_16BE)), NameConversion.NONE);

    /** Names of Rock Ridge, and identifiers where a record has none. */
    static RecordNames rockRidge(NameConversion conversion) {
        return new RecordNames(true, RecordNames::plainName, conversion);
    }

    /** Identifiers of ISO 9660:1999, which are names as they are. */
    static RecordNames enhanced(NameConversion conversion) {
        return new RecordNames(false, NameBytes::decode, conversion);
    }

    /** Identifiers of ECMA-119. */
    static RecordNames plain(NameConversion conversion) {
        return new RecordNames(false, RecordNames::plainName, conversion);
    }

    /** The identifier of ECMA-119 clause 7.5 without version and an empty extension. */
    private static String plainName(byte[] identifier) {
        String whole = NameBytes.decode(identifier);
        String name = withoutVersion(whole);
        return name.length() > 1 && name.length() < whole.length() && name.endsWith(".")
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private static String withoutVersion(String identifier) {
        int version = identifier.lastIndexOf(';');
        return version > 0 && identifier.substring(version + 1).chars().allMatch(c -> c >= '0' && c <= '9')
                ? identifier.substring(0, version)
                : identifier;
    }

    /** The name of a node, in the user's character set. */
    String of(DirectoryRecord record, SystemUse use) {
        String name = use.name();
        return convert(name.isEmpty() ? identifier(record) : name);
    }

    String convert(String name) {
        return conversion.convert(name);
    }

    /** The name that a record's identifier gives. */
    String identifier(DirectoryRecord record) {
        return identifiers.apply(record.identifier());
    }
}
