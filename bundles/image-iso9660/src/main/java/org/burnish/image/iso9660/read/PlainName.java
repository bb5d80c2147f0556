package org.burnish.image.iso9660.read;

import org.burnish.image.NameBytes;
import org.burnish.image.iso9660.record.DirectoryRecord;

/** Names where there is no Rock Ridge: the identifier of ECMA-119 clause 7.5 without version and an empty extension. */
final class PlainName {

    private PlainName() {}

    static String of(DirectoryRecord record) {
        String name = NameBytes.decode(record.identifier());
        int version = name.lastIndexOf(';');
        if (version > 0 && name.substring(version + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            name = name.substring(0, version);
            if (name.length() > 1 && name.endsWith(".")) {
                name = name.substring(0, name.length() - 1);
            }
        }
        return name;
    }
}
