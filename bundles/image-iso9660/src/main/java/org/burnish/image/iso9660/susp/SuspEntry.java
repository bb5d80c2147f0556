package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.iso9660.record.Numbers;

/**
 * A system use entry, SUSP 1.12 clause 4: two letters, its length, a version and data. The entries of RRIP and AAIP
 * have the same form.
 */
public interface SuspEntry {

    /** The length of what each entry begins with. */
    int HEADER = 4;

    /** The length of an entry at most. */
    int MAX_LENGTH = 255;

    /** The length in bytes, header included. */
    int length();

    /** Puts the entry. */
    void encode(ByteBuffer target);

    /** Puts the four bytes that an entry of version 1 begins with. */
    static void encodeHeader(ByteBuffer target, String signature, int length) {
        target.put((byte) signature.charAt(0)).put((byte) signature.charAt(1));
        target.put((byte) length).put((byte) 1);
    }

    /** Whether there is an entry of version 1 at a place in a field, with a signature of two capital letters. */
    static boolean begins(ByteBuffer field, int at) {
        int left = field.limit() - at;
        return left >= HEADER
                && isCapital(field.get(at))
                && isCapital(field.get(at + 1))
                && (field.get(at + 2) & 0xFF) >= HEADER
                && (field.get(at + 2) & 0xFF) <= left
                && field.get(at + 3) == 1;
    }

    private static boolean isCapital(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** A copy of an entry's bytes: those of a record are overwritten by the next ones that are read. */
    static ByteBuffer copy(ByteBuffer entry) {
        return ByteBuffer.wrap(Numbers.bytes(entry, 0, entry.limit()));
    }

    /**
     * The entries of a system use field or a continuation area, from the buffer's position to its limit, neither of
     * which changes. Ends at an entry {@code ST}, at zeros, and at what is no entry; entries that are unknown, or too
     * short for what they are, are {@link UnknownEntry}.
     */
    static List<SuspEntry> decodeAll(ByteBuffer area) {
        List<SuspEntry> entries = new ArrayList<>();
        int at = area.position();
        while (area.limit() - at >= HEADER) {
            int length = area.get(at + 2) & 0xFF;
            if (length < HEADER || length > area.limit() - at || area.get(at) == 0) {
                break;
            }
            ByteBuffer entry = area.slice(at, length);
            if (entry.get(0) == 'S' && entry.get(1) == 'T') {
                break;
            }
            entries.add(decode(entry));
            at += length;
        }
        return entries;
    }

    private static SuspEntry decode(ByteBuffer entry) {
        String signature = Signatures.of(entry.get(0), entry.get(1));
        try {
            return switch (signature) {
                case SharingProtocol.SIGNATURE -> SharingProtocol.decode(entry);
                case ContinuationArea.SIGNATURE -> ContinuationArea.decode(entry);
                case ExtensionReference.SIGNATURE -> ExtensionReference.decode(entry);
                case PosixAttributes.SIGNATURE -> PosixAttributes.decode(entry);
                case PosixDevice.SIGNATURE -> PosixDevice.decode(entry);
                case SymbolicLink.SIGNATURE -> SymbolicLink.decode(entry);
                case AlternateName.SIGNATURE -> AlternateName.decode(entry);
                case TimeStamps.SIGNATURE -> TimeStamps.decode(entry);
                case AttributeList.SIGNATURE -> AttributeList.decode(entry);
                case ChildLink.SIGNATURE -> ChildLink.decode(entry);
                case CompressedFile.SIGNATURE, CompressedFile.SIGNATURE_2 -> CompressedFile.decode(entry);
                default -> new UnknownEntry(signature, entry);
            };
        } catch (IndexOutOfBoundsException tooShort) {
            return new UnknownEntry(signature, entry);
        }
    }
}
