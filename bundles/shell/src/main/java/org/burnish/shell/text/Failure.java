package org.burnish.shell.text;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.operations.NoImageException;
import org.burnish.operations.Verdict;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;

/**
 * A command that failed, for programs.
 *
 * @param failure why, in words
 * @param subject what could not be done; empty where the failure is not explained by values
 * @param reasons all reasons, with codes, figures and remedies; one at least
 */
public record Failure(String failure, Optional<Fact> subject, List<Fact> reasons) implements Verdict {

    /** What was thrown, or what it carries. */
    public static Failure of(Throwable thrown) {
        String words = Wording.of(thrown);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                return new Failure(words, Optional.of(explained.subject()), List.copyOf(explained.reasons()));
            }
        }
        return new Failure(words, Optional.empty(), List.of(reason(thrown, words)));
    }

    /** What is not explained by values has the code of the innermost cause that is of a known kind. */
    private static Fact reason(Throwable thrown, String words) {
        Fact reason = fact("failed.other", words);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SenseException answer) {
                reason = fact("drive.answered", words)
                        .with("command", answer.cdb().name())
                        .with("key", answer.sense().key())
                        .with("asc", hex(answer.sense().asc()))
                        .with("ascq", hex(answer.sense().ascq()));
            } else if (cause instanceof TransportException) {
                reason = fact("drive.not-reached", words);
            } else if (cause instanceof NoImageException none) {
                reason = fact("image.none", words)
                        .with("drive", none.address().toString())
                        .with("content", none.content().name());
            } else if (cause instanceof FileSystemException file) {
                reason = fact("file.failed", words).with("path", String.valueOf(file.getFile()));
            } else if (cause instanceof WordsException) {
                reason = fact("words.not-understood", words);
            } else if (cause instanceof InterruptedException) {
                reason = fact("operation.cancelled", words);
            }
        }
        return reason;
    }

    private static Fact fact(String code, String words) {
        return Fact.of(code, "{failure}").with("failure", words);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02Xh", value);
    }

    @Override
    public boolean good() {
        return false;
    }
}
