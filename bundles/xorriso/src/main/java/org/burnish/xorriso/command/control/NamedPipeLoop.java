package org.burnish.xorriso.command.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Reads commands from a named pipe again and again. */
@Component(property = XorrisoCommand.COMMAND + "=named_pipe_loop")
public final class NamedPipeLoop implements XorrisoCommand {

    @Override
    public Usage usage() {
        return new Usage(
                List.of("mode[:mode]", "disk_path_stdin", "disk_path_stdout", "disk_path_stderr"),
                "",
                "Read commands from a named pipe and print to others, again and again; modes are cleanup, keep, buffered, direct.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        boolean cleanup = false;
        boolean buffered = false;
        for (String word : arguments.get(0).split(":")) {
            switch (word) {
                case "cleanup", "keep" -> cleanup = word.equals("cleanup");
                case "buffered", "direct" -> buffered = word.equals("buffered");
                default ->
                    throw ProblemException.failure(
                            "-named_pipe_loop: unknown mode '" + word + "'",
                            "Modes are cleanup, keep, buffered and direct");
            }
        }
        List<Optional<Path>> pipes = new ArrayList<>();
        for (String word : arguments.fixed().subList(1, 4)) {
            pipes.add(pipe(word, session));
        }
        boolean dialog = session.settings().get(CommonSettings.DIALOG);
        session.settings().set(Choices.PIPE_LOOP, true);
        boolean goesOn = true;
        while (goesOn && session.settings().get(Choices.PIPE_LOOP) && !session.ended()) {
            session.settings().set(CommonSettings.DIALOG, true);
            goesOn = perform(pipes, buffered, session) && pipes.get(0).isPresent();
        }
        session.settings().set(CommonSettings.DIALOG, dialog);
        if (cleanup) {
            for (Optional<Path> pipe : pipes) {
                if (pipe.isPresent()) {
                    Files.deleteIfExists(pipe.get());
                }
            }
        }
    }

    /** Empty for the stream that is there already. */
    private static Optional<Path> pipe(String word, Session session) throws ProblemException {
        if (word.equals("-")) {
            return Optional.empty();
        }
        Path path = DiskPath.of(session, word);
        if (!Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw ProblemException.failure(
                    "-named_pipe_loop: '" + path + "' is no named pipe", "Make one by program mkfifo");
        }
        return Optional.of(path);
    }

    /** One turn: until the writer closes the pipe. Returns whether another one may follow. */
    private static boolean perform(List<Optional<Path>> pipes, boolean buffered, Session session) throws IOException {
        try (InputStream in = pipes.get(0).isPresent() ? input(pipes.get(0).get(), buffered) : session.input();
                @Nullable OutputStream results = output(pipes.get(1));
                @Nullable OutputStream messages = output(pipes.get(2));
                Session.Redirection turn = session.redirect(in, results, messages)) {
            return session.dialog();
        }
    }

    private static InputStream input(Path pipe, boolean buffered) throws IOException {
        InputStream in = Files.newInputStream(pipe);
        if (!buffered) {
            return in;
        }
        try (in) {
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }

    private static @Nullable OutputStream output(Optional<Path> pipe) throws IOException {
        return pipe.isPresent() ? Files.newOutputStream(pipe.get(), StandardOpenOption.WRITE) : null;
    }
}
