package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.verifier.ScanRequest;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes what a scan could read: a file at the place where it was, or standard output, with zeros for what is missing. */
final class SparseCopy implements ScanRequest.Copy, AutoCloseable {

    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(64 * BlockSource.BLOCK).asReadOnlyBuffer();

    private final @Nullable FileChannel file;
    private final @Nullable WritableByteChannel output;
    private long next = -1;

    private SparseCopy(@Nullable FileChannel file, @Nullable WritableByteChannel output) {
        this.file = file;
        this.output = output;
    }

    /** The copy that options want, to a file which may exist; without one nothing is copied. */
    static SparseCopy of(MediaCheckOptions options, Console console) throws IOException, ProblemException {
        if (options.dataToOutput()) {
            return new SparseCopy(null, console.standardOutput().open());
        }
        Optional<Path> path = options.dataTo();
        return new SparseCopy(
                path.isEmpty()
                        ? null
                        : FileChannel.open(path.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                null);
    }

    @Override
    public void put(long lba, ByteBuffer data) throws IOException {
        if (output != null) {
            stream(output, lba, data);
        } else if (file != null) {
            long position = lba * BlockSource.BLOCK;
            while (data.hasRemaining()) {
                position += file.write(data, position);
            }
        }
    }

    private void stream(WritableByteChannel target, long lba, ByteBuffer data) throws IOException {
        for (long missing = next < 0 ? 0 : lba - next; missing > 0; missing -= ZEROS.capacity() / BlockSource.BLOCK) {
            int blocks = (int) Math.min(missing, ZEROS.capacity() / BlockSource.BLOCK);
            write(target, ZEROS.slice(0, blocks * BlockSource.BLOCK));
        }
        next = lba + data.remaining() / BlockSource.BLOCK;
        write(target, data);
    }

    private static void write(WritableByteChannel target, ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            target.write(data);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (output != null) {
            output.close();
        }
    }
}
