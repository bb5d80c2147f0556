package org.burnish.iso.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.burnish.operations.internal.ImageUseCases;
import org.burnish.operations.internal.OperationsService;
import org.burnish.operations.internal.Registry;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Runner;

/** The run of one command line of mkisofs. */
public final class CommandRun {

    private static final String EVENT = "xorriso : ";

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    /** Performs it; an image has to go to a file. */
    public List<String> run(List<String> words) throws IOException {
        PrintStream results = stream(messages);
        return run(words, results, true);
    }

    /** Performs it, with the standard output of a program. */
    public List<String> run(List<String> words, OutputStream standard) throws IOException {
        KeptFailure kept = new KeptFailure(standard);
        try {
            List<String> lines = run(words, stream(kept), false);
            standard.flush();
            return lines;
        } catch (IOException e) {
            throw kept.failure().isPresent()
                    ? new IOException(e.getMessage(), kept.failure().get())
                    : e;
        }
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private List<String> run(List<String> words, PrintStream results, boolean linesOnly) throws IOException {
        List<String> line = new ArrayList<>(List.of("-as", "mkisofs"));
        line.addAll(words);
        int exit = runner().run(line, InputStream.nullInputStream(), results, stream(messages), linesOnly);
        results.flush();
        List<String> printed = messages.toString(StandardCharsets.UTF_8).lines().toList();
        if (exit != 0) {
            throw new IOException(printed.stream()
                    .filter(text -> text.startsWith(EVENT))
                    .map(text -> text.substring(EVENT.length()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return printed;
    }

    private static Runner runner() {
        Engine engine = Engine.get();
        DiskImporter importer = engine.importer();
        NoDrives drives = new NoDrives();
        OperationsService operations =
                new OperationsService(new ImageUseCases(importer, engine.recorder()), new Registry(), drives);
        return new Runner(new ImageCommands(importer), drives, operations, importer);
    }
}
