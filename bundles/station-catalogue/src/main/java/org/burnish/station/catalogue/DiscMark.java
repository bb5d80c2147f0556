package org.burnish.station.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;

/**
 * What a disc is recognised by: its oldest session, which a further one does not change. Of a station's burn the volume set identifier
 * of the primary volume descriptor (ECMA-119, 8.4.19); else the volume identifier, the time of its creation (8.4.26) and a digest of
 * the descriptor. Where there is no such descriptor, a digest of the primary volume descriptor of UDF (ECMA-167, 3/10.1).
 */
final class DiscMark {

    private static final String PREFIX = "BURNISH_";
    private static final int DESCRIPTOR = 16;
    private static final byte[] STANDARD = "\1CD001".getBytes(StandardCharsets.US_ASCII);
    private static final int VOLUME_ID = 40;
    private static final int VOLUME_ID_LENGTH = 32;
    private static final int SET = 190;
    private static final int SET_LENGTH = 128;
    private static final int CREATED = 813;
    private static final int DIGITS = 16;
    private static final int ANCHOR = 256;
    private static final int PRIMARY = 1;
    private static final int TERMINATOR = 8;
    private static final int MOST_DESCRIPTORS = 64;

    private final BlockSource blocks;

    DiscMark(BlockSource blocks) {
        this.blocks = blocks;
    }

    /** Of a disc whose oldest session this is. */
    String of(ImageSession oldest) throws IOException {
        byte[] descriptor = block(oldest.start() + DESCRIPTOR);
        if (!isPrimary(descriptor)) {
            return "udf " + clean(oldest.volumeId()) + " " + digest(udf(oldest));
        }
        String set = text(descriptor, SET, SET_LENGTH);
        if (set.startsWith(PREFIX)) {
            return clean(set);
        }
        return clean(text(descriptor, VOLUME_ID, VOLUME_ID_LENGTH)) + " " + clean(text(descriptor, CREATED, DIGITS))
                + " " + digest(descriptor);
    }

    /** When an image was made, as far as it says so. */
    Optional<Instant> created(ImageSession session) throws IOException {
        byte[] descriptor = block(session.start() + DESCRIPTOR);
        String digits = text(descriptor, CREATED, DIGITS);
        if (!isPrimary(descriptor) || !digits.matches("\\d{16}") || digits.matches("0+")) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(digits, 0, 4),
                    number(digits, 4, 6),
                    number(digits, 6, 8),
                    number(digits, 8, 10),
                    number(digits, 10, 12),
                    number(digits, 12, 14),
                    number(digits, 14, 16) * 10_000_000);
            return Optional.of(local.toInstant(ZoneOffset.UTC).minusSeconds(descriptor[CREATED + DIGITS] * 900L));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** The primary descriptors of the volume descriptor sequence that the anchor names; else the anchor. */
    private byte[] udf(ImageSession oldest) throws IOException {
        byte[] anchor = block(oldest.start() + ANCHOR);
        long first =
                ByteBuffer.wrap(anchor).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(20) & 0xFFFFFFFFL;
        for (int i = 0; i < MOST_DESCRIPTORS && first + i < blocks.blocks(); i++) {
            byte[] descriptor = block(first + i);
            int tag = descriptor[0] & 0xFF | (descriptor[1] & 0xFF) << 8;
            if (tag == PRIMARY) {
                return descriptor;
            }
            if (tag == TERMINATOR) {
                break;
            }
        }
        return anchor;
    }

    private byte[] block(long lba) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        blocks.read(lba, buffer);
        byte[] bytes = new byte[BlockSource.BLOCK];
        buffer.flip().get(bytes);
        return bytes;
    }

    private static boolean isPrimary(byte[] descriptor) {
        for (int i = 0; i < STANDARD.length; i++) {
            if (descriptor[i] != STANDARD[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1).strip();
    }

    /** Only characters that everybody can type; the digest tells apart what then looks the same. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static String digest(byte[] descriptor) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(descriptor);
            return HexFormat.of().formatHex(digest, 0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
