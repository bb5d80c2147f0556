package org.burnish.xorriso.tree;

import java.util.Locale;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Prints a script that sets the extended attributes of users by the program {@code setextattr} of FreeBSD. */
final class ExtattrScript implements FindAction {

    private static final String USER = "user";

    /** How names and values stand in the script. */
    private enum Mode {
        /** In quotation marks, or by octal codes that echo -e understands. */
        E,
        /** In quotation marks. */
        Q,
        /** As they are. */
        R,
        /** With octal codes behind backslashes. */
        B
    }

    private final Mode mode;
    private final Console console;
    private final String directory;
    private final String command;

    private ExtattrScript(Mode mode, Console console, String directory, String command) {
        this.mode = mode;
        this.console = console;
        this.directory = directory;
        this.command = command;
    }

    /**
     * For the files below a path of the image.
     *
     * @param word the mode
     * @param start as the user gave it
     */
    static ExtattrScript ofImage(String word, String start, Session session) throws ProblemException {
        String directory = start.startsWith("/") ? "/" : session.settings().get(CommonSettings.DIRECTORY);
        return new ExtattrScript(mode(word), session.console(), directory, "-find");
    }

    /** For files of the disk; see {@link #ofImage}. */
    static ExtattrScript ofDisk(String word, String start, Session session) throws ProblemException {
        String directory = start.startsWith("/")
                ? "/"
                : DiskPath.of(session, ".").normalize().toString();
        return new ExtattrScript(mode(word), session.console(), directory, "-findx");
    }

    private static Mode mode(String word) throws ProblemException {
        return switch (word) {
            case "", "e" -> Mode.E;
            case "q" -> Mode.Q;
            case "r" -> Mode.R;
            case "b" -> Mode.B;
            default ->
                throw ProblemException.failure(
                        "-find[ix] -exec list_extattr: unknown mode '" + word + "'", "Modes are e, q, r, b");
        };
    }

    @Override
    public void begin(Session session) {
        begin();
    }

    void begin() {
        console.result("# Output of xorriso " + command + " action list_extattr");
        console.result("cd " + (directory.equals("/") ? directory : encoded(NameBytes.encode(directory))));
        console.result("c=\"setextattr\"");
        console.result("");
    }

    @Override
    public void found(ImageNode node, Session session) {
        found(node, node.path(), session);
    }

    @Override
    public void found(ImageNode node, String shown, Session session) {
        print(shown, node.attributes().named());
    }

    /** Prints the lines of a file, where it has any such attributes. */
    void print(String shown, NamedAttributes named) {
        String path = shown.startsWith("/") ? shown.substring(1) : shown;
        boolean any = false;
        for (String name : named.names()) {
            if (AttributeKey.isExtended(name, USER)) {
                if (!any) {
                    console.result("n=" + encoded(NameBytes.encode(path.isEmpty() ? "." : path)));
                }
                any = true;
                Optional<String> whole = AttributeKey.extendedName(name);
                print(
                        path,
                        whole.orElse(name).substring(USER.length() + 1),
                        named.bytes(name).orElseThrow());
            }
        }
        if (any) {
            console.result("");
        }
    }

    private void print(String path, String name, byte[] value) {
        boolean zero = holdsZero(value);
        if (zero) {
            console.result("echo 'OMITTED: Value contains 0-bytes : space \"'" + doubled(USER) + "'\" , name \"'"
                    + doubled(name) + "'\" in file '" + doubled(path) + " >&2");
        }
        console.result((zero ? "# " : "") + "$c " + encoded(NameBytes.encode(USER)) + " "
                + encoded(NameBytes.encode(name)) + " " + encoded(value) + " \"$n\"");
    }

    private static boolean holdsZero(byte[] value) {
        for (byte each : value) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** In double quotation marks where a shell takes no character in them for anything else, in others elsewhere. */
    private static String doubled(String text) {
        return text.matches("[-\\w./ ]*") ? "\"" + text + "\"" : NodeText.quoted(text);
    }

    private String encoded(byte[] text) {
        return switch (mode) {
            case E -> isHarmless(text) ? NodeText.quoted(NameBytes.decode(text)) : echoed(text);
            case Q -> NodeText.quoted(upToZero(text));
            case R -> upToZero(text);
            case B -> ExtendedText.escaped(text);
        };
    }

    private static String upToZero(byte[] text) {
        String whole = NameBytes.decode(text);
        int zero = whole.indexOf(0);
        return zero < 0 ? whole : whole.substring(0, zero);
    }

    private static boolean isHarmless(byte[] text) {
        for (byte each : text) {
            if (each < ' ' || each == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String echoed(byte[] text) {
        StringBuilder echoed = new StringBuilder("\"$(echo -e '");
        for (byte each : text) {
            if (each < ' ' || each == 0x7F || each == '\'' || each == '\\') {
                echoed.append(String.format(Locale.ROOT, "\\0%03o", each & 0xFF));
            } else {
                echoed.append((char) each);
            }
        }
        return echoed.append("')\"").toString();
    }
}
