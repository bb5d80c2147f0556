package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.LineInput;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Asks the user of a dialog before something is done that can't be undone, where that is wished for. */
public final class Reassurance {

    /** How much is asked. */
    public enum Mode {
        /** For each file. */
        ON,
        /** Once for each directory with all below it. */
        TREE,
        /** Nothing. */
        OFF
    }

    /** What commands would do. */
    private static final Map<String, String> COMMANDS = Map.of(
            "dev", "eventually discard the current image",
            "indev", "eventually discard the current image",
            "rollback", "revoke the pending image changes",
            "commit", "write the pending image changes to the medium",
            "commit_eject", "write the pending image changes to the medium",
            "blank", "make what is on the medium unreadable",
            "format", "make what is on the medium unreadable",
            "end", "end the program",
            "rollback_end", "end the program discarding image changes");

    private static final String REMOVE = "Remove above file ?  n= keep it, y= remove it, x= abort, @= stop asking";
    private static final String REPLACE = "File exists. Remove ?  n= keep old, y= remove, x= abort, @= stop asking";

    private Reassurance() {}

    private static Mode mode(Session session) {
        return session.settings().get(CommonSettings.DIALOG)
                ? session.settings().get(Choices.REASSURE)
                : Mode.OFF;
    }

    /** Whether a command may be performed. */
    public static boolean confirms(Session session, String command) throws IOException {
        String effect = COMMANDS.getOrDefault(command, "");
        boolean nothing = command.startsWith("commit") && !session.changesPending();
        if (effect.isEmpty() || nothing || mode(session) == Mode.OFF) {
            return true;
        }
        String changes = command.equals("end") && session.changesPending() ? "commit image changes and then " : "";
        boolean yes = ask(session, "Really perform -" + command + " which will " + changes + effect + " ? (y/n)", "yn")
                == 'y';
        session.console().event(Severity.NOTE, "-" + command + (yes ? " confirmed" : " revoked"));
        return yes;
    }

    /** Whether a node may be removed; in a directory that is to be removed, some files may be, and the others stay. */
    static boolean confirmsRemoval(Session session, ImageNode node) throws ProblemException {
        Mode mode = mode(session);
        if (mode == Mode.ON
                && node instanceof DirectoryNode directory
                && !directory.children().isEmpty()) {
            return confirmsBelow(session, directory);
        }
        return mode == Mode.OFF || answered(session, node.path(), node.kind(), REMOVE);
    }

    private static boolean confirmsBelow(Session session, DirectoryNode directory) throws ProblemException {
        boolean all = true;
        for (ImageNode child : directory.children().toArray(ImageNode[]::new)) {
            if (!confirmsRemoval(session, child)) {
                all = false;
            } else if (mode(session) == Mode.ON) {
                directory.remove(child.name());
                session.changed();
            }
        }
        if (!all) {
            session.console().event(Severity.NOTE, "Directory not removed: '" + directory.path() + "'");
        }
        return all;
    }

    /** Whether a node may be replaced, where there is one. */
    static boolean confirmsReplacing(Session session, @Nullable ImageNode old) throws ProblemException {
        return old == null || mode(session) == Mode.OFF || answered(session, old.path(), old.kind(), REPLACE);
    }

    /** Whether a file of the disk may be replaced, where there is one. */
    static boolean confirmsReplacing(Session session, Path old) throws ProblemException {
        return mode(session) == Mode.OFF
                || !Files.exists(old, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)
                || answered(session, old.toString(), "file", REPLACE);
    }

    private static boolean answered(Session session, String path, String kind, String question)
            throws ProblemException {
        session.console().result("'" + path + "'  (" + kind + ")");
        char answer;
        try {
            answer = ask(session, question, "nyx@");
        } catch (IOException e) {
            throw ProblemException.failure("Cannot ask whether '" + path + "' may be removed : " + e.getMessage());
        }
        if (answer == 'x') {
            throw ProblemException.sorry("Aborted by the user at '" + path + "'");
        }
        if (answer == '@') {
            session.settings().set(Choices.REASSURE, Mode.OFF);
            session.console().event(Severity.NOTE, "Prompting disabled: -reassure is off from now on");
        } else if (answer == 'n') {
            session.console().event(Severity.NOTE, "Kept in existing state: '" + path + "'");
        }
        return answer != 'n';
    }

    /** The letter that the user chose; the end of the input is a no. */
    private static char ask(Session session, String question, String letters) throws IOException {
        session.console().result(question);
        LineInput lines = new LineInput(session.input());
        while (true) {
            @Nullable String line = lines.next();
            if (line == null) {
                return 'n';
            }
            String word = line.trim();
            if (word.length() == 1 && letters.contains(word)) {
                return word.charAt(0);
            }
            session.console().result("--- Please enter one of : " + String.join(",", letters.split("")));
        }
    }
}
