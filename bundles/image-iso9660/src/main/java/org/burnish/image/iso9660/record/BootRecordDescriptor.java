package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A Boot Record descriptor, ECMA-119 clause 8.2, of El Torito, where it has the address of the boot catalogue.
 *
 * @param catalog the block of the boot catalogue
 */
public record BootRecordDescriptor(long catalog) {

    private static final String EL_TORITO = "EL TORITO SPECIFICATION";
    private static final int CATALOG = 0x47;

    /** Puts the block. */
    public void encode(ByteBuffer target) {
        int at = target.position();
        new VolumeDescriptor(VolumeDescriptor.BOOT, 1).encode(target);
        target.put(EL_TORITO.getBytes(StandardCharsets.ISO_8859_1));
        Numbers.putZeros(target, CATALOG - (target.position() - at));
        Numbers.putLittle32(target, catalog);
        Numbers.putZeros(target, VolumeDescriptor.BLOCK - (target.position() - at));
    }

    /** The descriptor in the block at the buffer's position; empty where there is none, or one of another system. */
    public static Optional<BootRecordDescriptor> decode(ByteBuffer block) {
        boolean boot = VolumeDescriptor.decode(block)
                .filter(begin -> begin.type() == VolumeDescriptor.BOOT)
                .isPresent();
        if (!boot || block.remaining() < VolumeDescriptor.BLOCK) {
            return Optional.empty();
        }
        byte[] system = Numbers.bytes(block, block.position() + VolumeDescriptor.LENGTH, EL_TORITO.length());
        return new String(system, StandardCharsets.ISO_8859_1).equals(EL_TORITO)
                ? Optional.of(new BootRecordDescriptor(Numbers.little32(block, block.position() + CATALOG)))
                : Optional.empty();
    }
}
