package org.burnish.itests.support;

import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Random;
import org.burnish.station.DiscFile;

/**
 * Files as people have them: photographs of several cameras, music, documents, source code, series of DICOM, names of programs. The same
 * number gives the same files.
 */
public final class FileNames implements Iterator<DiscFile> {

    private static final String[] SYLLABLES =
            "an be ca do el fi ga ho in jo ka li mo na or pe qui ra so ta un vi wa xe yo zu sch tra ber ton mar"
                    .split(" ");
    private static final int VOCABULARY = 3000;
    private static final String[] SUFFIXES = {"pdf", "docx", "xlsx", "odt", "txt", "png"};

    private final Random random;
    private final int session;
    private int left;
    private int inFolder;
    private String folder = "";
    private int style;
    private int number;

    /**
     * Makes files.
     *
     * @param seed of a disc
     * @param count how many
     */
    public FileNames(long seed, int session, int count) {
        this.random = new Random(seed * 1000 + session);
        this.session = session;
        this.left = count;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public DiscFile next() {
        if (left-- <= 0) {
            throw new NoSuchElementException();
        }
        if (inFolder-- == 0) {
            inFolder = 5 + random.nextInt(120);
            style = random.nextInt(20);
            number = random.nextInt(9000);
            folder = "/" + (2001 + random.nextInt(25)) + "/" + word() + "/" + word() + " " + random.nextInt(1000);
        }
        number++;
        return new DiscFile(
                0,
                folder + "/" + name(),
                1 + (long) Math.exp(random.nextDouble() * 20),
                Instant.ofEpochSecond(1_000_000_000L + random.nextInt(700_000_000)),
                sha256(),
                session,
                random.nextInt(12_000_000));
    }

    private String name() {
        if (style < 8) {
            return String.format(Locale.ROOT, "IMG_%04d.%s", number % 10_000, random.nextInt(9) == 0 ? "CR2" : "JPG");
        }
        return switch (style) {
            case 8, 9 -> String.format(Locale.ROOT, "DSC%05d.NEF", number);
            case 10 ->
                String.format(
                        Locale.ROOT,
                        "IMG-20%02d%02d%02d-WA%04d.jpg",
                        10 + number % 15,
                        1 + number % 12,
                        1 + number % 28,
                        number);
            case 11, 12, 13 ->
                String.format(Locale.ROOT, "%02d - %s %s %s.mp3", 1 + number % 20, word(), word(), word());
            case 14, 15, 16 ->
                word() + "_" + word() + " " + (2001 + random.nextInt(25)) + "."
                        + SUFFIXES[random.nextInt(SUFFIXES.length)];
            case 17 -> word() + "-" + word() + (number % 7 == 0 ? "Test" : "") + ".java";
            case 18 -> "1.2.840.113619.2." + number % 300 + "." + Math.abs(random.nextInt()) + "." + number;
            default -> Long.toHexString(random.nextLong()) + ".dat";
        };
    }

    /** Frequent and rare words. */
    private String word() {
        int index = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
        return SYLLABLES[index % 31] + SYLLABLES[index / 31 % 31] + (index % 3 == 0 ? SYLLABLES[index / 97 % 31] : "");
    }

    private String sha256() {
        StringBuilder hex = new StringBuilder(64);
        for (int i = 0; i < 4; i++) {
            String part = Long.toHexString(random.nextLong());
            hex.append("0".repeat(16 - part.length())).append(part);
        }
        return hex.toString();
    }
}
