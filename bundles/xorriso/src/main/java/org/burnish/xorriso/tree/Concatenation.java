package org.burnish.xorriso.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.xorriso.run.ExternalRun;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** Copies contents of files of the image one behind the other. */
public final class Concatenation {

    private final Session session;

    public Concatenation(Session session) {
        this.session = session;
    }

    private List<FileContent> contents(List<String> words) throws ProblemException {
        List<FileContent> contents = new ArrayList<>();
        for (String path : Wildcards.paths(session, words)) {
            if (session.tree().find(path) instanceof DirectoryNode directory
                    && SplitFile.joined(directory).isEmpty()) {
                throw ProblemException.failure("-concat: iso_rr_path is not a regular data file: '" + path + "'");
            }
            contents.add(Pasting.file(session, path, "-concat").content());
        }
        return contents;
    }

    /** Copies into a file, which is made if there is none. A link is followed only where that is allowed. */
    public void toFile(Path file, boolean append, List<String> words) throws ProblemException, IOException {
        List<FileContent> contents = contents(words);
        Set<OpenOption> options = new HashSet<>(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE));
        options.add(append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        if (!session.settings().get(DiskRules.SETTING).links().written()) {
            options.add(LinkOption.NOFOLLOW_LINKS);
        }
        try (FileChannel channel = FileChannel.open(file, options)) {
            copy(contents, channel);
        }
    }

    /** Copies to where results go. */
    public void toResults(List<String> words) throws ProblemException, IOException {
        OutputStream results = session.console().bytes();
        copy(contents(words), Channels.newChannel(results));
        results.flush();
    }

    /**
     * Copies into a program.
     *
     * @param program its path and its arguments
     */
    public void toProgram(List<String> program, List<String> words) throws ProblemException, IOException {
        if (!program.get(0).contains("/")) {
            throw ProblemException.failure("External program path contains no '/': '" + program.get(0) + "'");
        }
        List<FileContent> contents = contents(words);
        Process process = new ProcessBuilder(program)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread reader = new Thread(() -> results(process), "burnish-concat");
        reader.start();
        try (OutputStream input = process.getOutputStream()) {
            copy(contents, Channels.newChannel(input));
        }
        int exit = ExternalRun.exit(process);
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("-concat was cancelled");
        }
        if (exit != 0) {
            throw ProblemException.failure("-concat: '" + program.get(0) + "' ended with exit value " + exit);
        }
    }

    private void results(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(session.console()::result);
        } catch (IOException | UncheckedIOException ended) {
            session.console().event(Severity.SORRY, "-concat: what the program printed can't be read");
        }
    }

    private static void copy(List<FileContent> contents, WritableByteChannel target) throws IOException {
        for (FileContent content : contents) {
            Pasting.copy(content, target);
        }
    }
}
