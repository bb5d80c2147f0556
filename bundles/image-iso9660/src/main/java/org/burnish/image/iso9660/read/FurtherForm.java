package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.burnish.image.NameConversion;
import org.burnish.image.Naming;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** A form of names that an image has in a tree of its own, which a supplementary volume descriptor leads to (ECMA-119 clause 8.5). */
enum FurtherForm {
    JOLIET(Naming.Kind.JOLIET, VolumeDescriptor::isJoliet, conversion -> RecordNames.JOLIET),
    ENHANCED(Naming.Kind.ISO_9660_1999, VolumeDescriptor::isEnhanced, RecordNames::enhanced);

    private final Naming.Kind kind;
    private final Predicate<ByteBuffer> descriptor;
    private final Function<NameConversion, RecordNames> names;

    FurtherForm(Naming.Kind kind, Predicate<ByteBuffer> descriptor, Function<NameConversion, RecordNames> names) {
        this.kind = kind;
        this.descriptor = descriptor;
        this.names = names;
    }

    /** That of the tree that was loaded; empty where it is the one of the primary descriptor. */
    static Optional<FurtherForm> of(Set<Naming.Kind> loaded) {
        return Stream.of(values()).filter(form -> loaded.contains(form.kind)).findFirst();
    }

    Naming.Kind kind() {
        return kind;
    }

    /** Whether a supplementary descriptor leads to such a tree. */
    boolean isOf(ByteBuffer block) {
        return descriptor.test(block);
    }

    /**
     * How the names are found.
     *
     * @param conversion from which character set to which the bytes of names pass
     */
    RecordNames names(NameConversion conversion) {
        return names.apply(conversion);
    }
}
