package org.burnish.xorriso.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import org.burnish.image.FileContent;
import org.burnish.xorriso.run.ExternalRun;
import org.jspecify.annotations.Nullable;

/** What a program prints that gets a content to read. It has to end with 0; closing ends it in any case. */
final class ProgramChannel implements ReadableByteChannel {

    private static final int RUN = 1 << 16;

    private final String program;
    private final FileContent content;
    private final Process process;
    private final ReadableByteChannel printed;
    private final Thread feeder;
    private volatile @Nullable IOException unreadable;

    ProgramChannel(List<String> words, FileContent content) throws IOException {
        this.program = words.get(0);
        this.content = content;
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        printed = Channels.newChannel(process.getInputStream());
        feeder = new Thread(this::feed, "burnish-filter");
        feeder.setDaemon(true);
        feeder.start();
    }

    /** A program need not read all that it is given. */
    private void feed() {
        byte[] bytes = new byte[RUN];
        OutputStream target = process.getOutputStream();
        try (InputStream source = Channels.newInputStream(content.open())) {
            for (int count = source.read(bytes); count >= 0 && write(target, bytes, count); ) {
                count = source.read(bytes);
            }
        } catch (IOException e) {
            unreadable = e;
        }
        try {
            target.close();
        } catch (IOException closedByProgram) {
            // it does not want more
        }
    }

    private static boolean write(OutputStream target, byte[] bytes, int count) {
        try {
            target.write(bytes, 0, count);
            return true;
        } catch (IOException closedByProgram) {
            return false;
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = printed.read(target);
        if (count < 0) {
            requireSuccess();
        }
        return count;
    }

    private void requireSuccess() throws IOException {
        int exit = ExternalRun.exit(process);
        try {
            feeder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The filter program '" + program + "' was cancelled");
        }
        IOException problem = unreadable;
        if (problem != null) {
            throw new IOException("'" + content.origin() + "' can't be read for '" + program + "'", problem);
        }
        if (exit != 0) {
            throw new IOException("The filter program '" + program + "' ended with exit value " + exit + " for '"
                    + content.origin() + "'");
        }
    }

    @Override
    public boolean isOpen() {
        return printed.isOpen();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        printed.close();
    }
}
