package org.burnish.scsi.text;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, in words for users. Java's exceptions of files say what happened by their class alone, and their
 * message is nothing but the path; others have no message at all. The words are those of the system (errno(3)).
 */
public final class Reason {

    private static final Map<Class<? extends Exception>, String> WORDS = Map.of(
            NoSuchFileException.class, "No such file or directory",
            AccessDeniedException.class, "Permission denied",
            FileAlreadyExistsException.class, "File exists",
            DirectoryNotEmptyException.class, "Directory not empty",
            NotDirectoryException.class, "Not a directory",
            FileSystemLoopException.class, "Too many levels of symbolic links",
            EOFException.class, "it ends too early",
            ClosedChannelException.class, "it was closed meanwhile");

    private static final String NO_TEXT = "it is no text in the character set that is expected of it";

    private Reason() {}

    /** The reason without the path, for who names what was being done with which file. */
    public static String of(Throwable thrown) {
        Throwable cause = inner(thrown);
        if (cause instanceof FileSystemException file) {
            return ofFile(file).orElse("the file system refuses it");
        }
        return known(cause).orElseGet(() -> said(cause));
    }

    /** The reason behind the path if the exception has one, as in {@code '/a' : Permission denied}. */
    public static String withPath(Throwable thrown) {
        if (inner(thrown) instanceof FileSystemException file && file.getFile() != null) {
            String other = file.getOtherFile() == null ? "" : " -> '" + file.getOtherFile() + "'";
            return "'" + file.getFile() + "'" + other + " : " + of(file);
        }
        return of(thrown);
    }

    /** What was thrown, not what carries it. */
    private static Throwable inner(Throwable thrown) {
        boolean carrier = thrown instanceof UncheckedIOException
                || thrown instanceof InvocationTargetException
                || thrown instanceof ExecutionException;
        return carrier && thrown.getCause() != null ? inner(thrown.getCause()) : thrown;
    }

    private static Optional<String> ofFile(FileSystemException cause) {
        return Optional.ofNullable(cause.getReason())
                .filter(reason -> !reason.isBlank())
                .or(() -> Optional.ofNullable(WORDS.get(cause.getClass())));
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof CharacterCodingException) {
            return Optional.of(NO_TEXT);
        }
        if (cause instanceof InvalidPathException path) {
            return Optional.of("'" + path.getInput() + "' cannot be a path: " + path.getReason());
        }
        if (cause instanceof InterruptedException) {
            return Optional.of("Cancelled");
        }
        return isBlank(cause.getMessage()) ? Optional.ofNullable(WORDS.get(cause.getClass())) : Optional.empty();
    }

    /** The message; an exception that nobody words is a fault of the program, whose class helps to report it. */
    private static String said(Throwable cause) {
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return "no reason is known (" + cause.getClass().getName() + ")";
        }
        return cause instanceof Error ? cause.toString() : message;
    }

    private static boolean isBlank(@Nullable String message) {
        return message == null || message.isBlank();
    }
}
