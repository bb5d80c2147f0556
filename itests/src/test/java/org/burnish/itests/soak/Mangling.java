package org.burnish.itests.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes an image so that it lies: lengths, addresses, entries, cycles, cuts, and bytes by chance. */
final class Mangling {

    private static final int BLOCK = 2048;
    private static final List<String> SIGNATURES = List.of(
            "CE", "SP", "ST", "ER", "ES", "PX", "PN", "SL", "NM", "TF", "CL", "PL", "RE", "SF", "ZF", "AL", "PD", "XA");

    private final byte[] original;
    private final List<Structure> structures;
    private final List<List<Structure>> parts;
    private final Random random;

    Mangling(byte[] original, List<Structure> structures, Random random) {
        this.original = original;
        this.structures = structures;
        this.parts = List.copyOf(structures.stream()
                .collect(Collectors.groupingBy(Structure::part, TreeMap::new, Collectors.toList()))
                .values());
        this.random = random;
    }

    /** A copy with one to six lies. */
    byte[] mangled() {
        byte[] image = original.clone();
        int lies = 1 + random.nextInt(6);
        for (int i = 0; i < lies; i++) {
            lie(image);
        }
        return random.nextInt(25) == 0 ? Arrays.copyOf(image, random.nextInt(image.length)) : image;
    }

    private void lie(byte[] image) {
        if (random.nextInt(8) == 0) {
            noise(image);
            return;
        }
        List<Structure> part = parts.get(random.nextInt(parts.size()));
        Structure place = part.get(random.nextInt(part.size()));
        switch (place.kind()) {
            case BYTE -> image[place.at()] = (byte) number(0x100, image[place.at()] & 0xFF);
            case BOTH16 -> both(image, place.at(), 2, number(0x10000, 2048));
            case BOTH32 -> both(image, place.at(), 4, address());
            case WORD32 -> word(image, place.at(), 4, address(), random.nextBoolean());
            case RECORD, BLOCK -> replace(image, place);
            case ENTRY -> entry(image, place);
            case TEXT -> text(image, place);
        }
    }

    private void noise(byte[] image) {
        int length = random.nextInt(4) == 0 ? 1 + random.nextInt(300) : 1;
        int at = random.nextInt(image.length - length);
        for (int i = 0; i < length; i++) {
            image[at + i] = (byte) random.nextInt(256);
        }
    }

    /** A number that breaks what is not careful: zero, the greatest, a little more or less. */
    private long number(long bound, long usual) {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> bound - 1;
            case 3 -> usual + 1;
            case 4 -> usual - 1;
            default -> Math.floorMod(random.nextLong(), bound);
        };
    }

    /** An address or a size: of something else in the image, near its end, or far beyond. */
    private long address() {
        long end = original.length / BLOCK;
        return switch (random.nextInt(8)) {
            case 0 -> structures.get(random.nextInt(structures.size())).at() / BLOCK;
            case 1 -> end - 1 + random.nextInt(3);
            case 2 -> 0x7FFFFFFFL + random.nextInt(3);
            case 3 -> 0xFFFFFFFFL - random.nextInt(3000);
            case 4 -> random.nextInt(4) * (long) BLOCK + random.nextInt(3) - 1 & 0xFFFFFFFFL;
            case 5 -> 16;
            default -> number(0x1_0000_0000L, random.nextInt((int) end));
        };
    }

    private void both(byte[] image, int at, int width, long value) {
        word(image, at, width, value, false);
        word(image, at + width, width, random.nextInt(4) == 0 ? address() : value, true);
    }

    private static void word(byte[] image, int at, int width, long value, boolean big) {
        for (int i = 0; i < width && at + i < image.length; i++) {
            image[at + i] = (byte) (value >> 8 * (big ? width - 1 - i : i));
        }
    }

    /** Another structure of the same kind stands here too: directories come twice and hold themselves. */
    private void replace(byte[] image, Structure place) {
        Structure other = structures.get(random.nextInt(structures.size()));
        for (int attempt = 0; attempt < 50 && other.kind() != place.kind(); attempt++) {
            other = structures.get(random.nextInt(structures.size()));
        }
        int length = Math.min(place.length(), other.length());
        System.arraycopy(original, other.at(), image, place.at(), length);
    }

    private void entry(byte[] image, Structure place) {
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] signature =
                        SIGNATURES.get(random.nextInt(SIGNATURES.size())).getBytes(ISO_8859_1);
                System.arraycopy(signature, 0, image, place.at(), signature.length);
            }
            case 1 -> replace(image, place);
            case 2 -> Arrays.fill(image, place.at() + 4, place.end(), (byte) number(0x100, 0));
            default -> continuation(image, place);
        }
    }

    /** CE, SUSP 5.1: goes on somewhere, perhaps where it began. */
    private void continuation(byte[] image, Structure place) {
        if (place.length() < 28) {
            return;
        }
        System.arraycopy(new byte[] {'C', 'E', 28, 1}, 0, image, place.at(), 4);
        boolean itself = random.nextBoolean();
        both(image, place.at() + 4, 4, itself ? place.at() / BLOCK : address());
        both(image, place.at() + 12, 4, itself ? place.at() % BLOCK : random.nextInt(2100));
        both(image, place.at() + 20, 4, itself ? place.length() : number(0x10000, 28));
    }

    private void text(byte[] image, Structure place) {
        int at = place.at() + random.nextInt(place.length());
        byte[] odd = {0, 0, 0, '/', '.', ';', (byte) 0xFF, '\n', 27, (byte) 0xC3};
        switch (random.nextInt(3)) {
            case 0 -> image[at] = odd[random.nextInt(odd.length)];
            case 1 -> image[at] ^= (byte) (1 << random.nextInt(8));
            default -> Arrays.fill(image, place.at(), at + 1, odd[random.nextInt(odd.length)]);
        }
    }
}
