package org.burnish.xorriso.command.attribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.scsi.text.Reason;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.ExtendedText;
import org.burnish.xorriso.tree.IsoPath;
import org.jspecify.annotations.Nullable;

/** A command that reads what the files of a list shall have: a line with the path of each, and lines about it. */
abstract class ListedFiles implements XorrisoCommand {

    private static final String FILE = "# file:";
    private static final String END = "@";
    private static final String ABORT = "@@@";

    private final String name;
    private final String program;

    /**
     * Makes one.
     *
     * @param name of the command, with its dash
     * @param program whose output is read
     */
    ListedFiles(String name, String program) {
        this.name = name;
        this.program = program;
    }

    /** What is read of one file after the other. */
    interface Taker {

        /** The lines of another file begin. */
        void begin();

        /** A line of the file, and its number in the list. */
        void take(String line, int number);

        /** The lines of the file have ended. */
        void apply(ImageNode node) throws ProblemException;
    }

    /** A list that is read. */
    private final class Reading {

        private final Session session;
        private final Taker taker;
        private @Nullable String path;
        private int number;

        Reading(Session session, Taker taker) {
            this.session = session;
            this.taker = taker;
        }

        /** Whether more lines follow. */
        boolean take(String line) throws ProblemException {
            number++;
            if (line.equals(ABORT)) {
                throw new ProblemException(Severity.WARNING, name + " aborted by input line '" + ABORT + "'");
            }
            if (line.equals(END)) {
                session.console().event(Severity.NOTE, name + " input ended by '" + END + "'");
                return false;
            }
            if (line.startsWith(FILE)) {
                apply();
                path = NameBytes.decode(ExtendedText.unescaped(
                        NameBytes.encode(line.substring(FILE.length()).strip())));
                taker.begin();
            } else if (path != null) {
                taker.take(line, number);
            }
            return true;
        }

        void apply() throws ProblemException {
            if (path == null) {
                return;
            }
            String absolute = IsoPath.absolute(session, path);
            ImageNode node = session.tree().find(absolute);
            if (node == null) {
                throw ProblemException.failure("Cannot find path '" + absolute + "' in loaded ISO image");
            }
            taker.apply(node);
            session.changed();
        }
    }

    /** Takes the lines of a list. */
    abstract Taker taker(String list, Session session);

    @Override
    public Usage usage() {
        return Usage.of(
                "disk_path",
                "Give files of the ISO image what a list says that " + program + " printed; - is standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String list = arguments.get(0);
        Reading reading = new Reading(session, taker(list, session));
        try {
            read(reading, lines(list, session));
            if (reading.path == null) {
                session.console().event(Severity.WARNING, name + ": Unexpected end of file '" + list + "'");
            }
        } catch (ProblemException e) {
            session.console().event(e.severity(), e.getMessage());
            throw ProblemException.failure(
                    name + " '" + list + "' aborted in line " + reading.number,
                    e.hints().toArray(String[]::new));
        }
    }

    private static void read(Reading reading, List<String> lines) throws ProblemException {
        for (String line : lines) {
            if (!reading.take(line)) {
                break;
            }
        }
        reading.apply();
    }

    /** The lines byte for byte, whatever the character set of their paths is. */
    private static List<String> lines(String list, Session session) throws ProblemException {
        try {
            byte[] bytes = list.equals("-") ? session.input().readAllBytes() : Files.readAllBytes(Path.of(list));
            return NameBytes.decode(bytes).lines().toList();
        } catch (IOException e) {
            throw ProblemException.failure("Failed to open file '" + list + "' in rb mode : " + Reason.of(e));
        }
    }
}
