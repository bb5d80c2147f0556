package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.burnish.parity.ImageFileSource;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityRange;
import org.burnish.parity.ParityRepair;

/** An image of random bytes with its parity, and ways to damage both. */
final class Sample {

    static final int BLOCK = 2048;

    final byte[] bytes;
    final Path image;
    final Path parity;
    private final Path directory;
    private int repairs;

    Sample(Path directory, int blocks, int seed) throws IOException, InterruptedException {
        this(directory, randomBytes(blocks * BLOCK, seed), 0);
    }

    /** @param start the first block that is protected */
    Sample(Path directory, byte[] bytes, int start) throws IOException, InterruptedException {
        this.directory = directory;
        this.bytes = bytes;
        image = directory.resolve("image.iso");
        parity = directory.resolve("image.parity");
        Files.write(image, bytes);
        try (ImageFileSource source = new ImageFileSource(image)) {
            new ParityService()
                    .create(
                            new ParityRange(
                                    source, start, bytes.length - (long) start * BLOCK, "MEDIUM", "VOLUME", false),
                            parity,
                            ParityListener.NONE);
        }
    }

    static byte[] randomBytes(int count, int seed) {
        byte[] made = new byte[count];
        new Random(seed).nextBytes(made);
        return made;
    }

    int blocks() {
        return (bytes.length + BLOCK - 1) / BLOCK;
    }

    /** Destroys blocks of a file; what was there is known to be something else. */
    static void spoil(Path file, long first, long count) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long block = first; block < first + count; block++) {
                int held = (int) Math.min(BLOCK, channel.size() - block * BLOCK);
                byte[] other = new byte[held];
                Arrays.fill(other, (byte) (block * 31 + 7));
                channel.write(ByteBuffer.wrap(other), block * BLOCK);
            }
        }
    }

    static void spoilAtRandom(Path file, double share, Random random) throws IOException {
        long blocks = Files.size(file) / BLOCK;
        for (long block = 0; block < blocks; block++) {
            if (random.nextDouble() < share) {
                spoil(file, block, 1);
            }
        }
    }

    ParityCheck verify() throws IOException, InterruptedException {
        try (ImageFileSource source = new ImageFileSource(image)) {
            return new ParityService().verify(source, parity, ParityListener.NONE);
        }
    }

    /** Repairs into a new file. */
    ParityRepair repair() throws IOException, InterruptedException {
        repairs++;
        try (ImageFileSource source = new ImageFileSource(image)) {
            return new ParityService().repair(source, source.bytes(), parity, repaired(), ParityListener.NONE);
        }
    }

    /** The file of the last repair. */
    Path repaired() {
        return directory.resolve("repaired" + repairs + ".iso");
    }

    byte[] repairedBytes() throws IOException {
        return Files.readAllBytes(repaired());
    }
}
