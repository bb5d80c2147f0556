package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.image.attribute.AccessEntry.Kind;
import org.burnish.image.attribute.AccessList;
import org.burnish.xorriso.spi.ProblemException;

/** Access control lists in the text of {@code getfacl}. */
public final class AccessText {

    /** The list that new files get, who, of what name or number, and what they may do. */
    private static final Pattern ENTRY =
            Pattern.compile("(d\\w*\\s*:\\s*)?([ugom])\\w*\\s*:\\s*([^:]*?)\\s*:([-rwx \\t]*)(#.*)?");

    private static final String RIGHTS = "rwx";
    private static final int READ = 4;

    private AccessText() {}

    /** What {@code getfacl} would print of a file; one without a list has that of its mode. */
    public static List<String> lines(ImageNode node, boolean lists) {
        Attributes all = node.attributes();
        List<String> lines = new ArrayList<>(title(node));
        lines.add("# owner: " + Accounts.USERS.name(all.uid()));
        lines.add("# group: " + Accounts.GROUPS.name(all.gid()));
        List<AccessEntry> entries = new ArrayList<>();
        if (lists) {
            AccessList.in(all.named()).ifPresent(list -> entries.addAll(list.entries()));
        }
        if (entries.stream().allMatch(AccessEntry::inherited)) {
            entries.addAll(0, AccessList.ofMode(AccessChange.ownGroup(all)));
        }
        entries.forEach(entry -> lines.add(line(entry)));
        lines.add("");
        return lines;
    }

    /** The line before what is printed of a file; its path is without the slash at its beginning. */
    static List<String> title(ImageNode node) {
        String path = node.path().substring(1);
        return List.of("# file: " + (path.isEmpty() ? "." : ExtendedText.escaped(path)));
    }

    private static String line(AccessEntry entry) {
        String who = switch (entry.kind()) {
            case OWNER, USER -> "user";
            case OWNING_GROUP, GROUP -> "group";
            case MASK -> "mask";
            case OTHERS -> "other";
        };
        Accounts accounts = entry.kind() == Kind.USER ? Accounts.USERS : Accounts.GROUPS;
        String name =
                entry.number().isPresent() ? accounts.name((int) entry.number().getAsLong()) : entry.qualifier();
        return (entry.inherited() ? "default:" : "") + who + ":" + name + ":" + rights(entry.rights());
    }

    private static String rights(int rights) {
        StringBuilder text = new StringBuilder(RIGHTS);
        for (int i = 0; i < RIGHTS.length(); i++) {
            if ((rights & READ >> i) == 0) {
                text.setCharAt(i, '-');
            }
        }
        return text.toString();
    }

    /** The entries of a text; none where it asks for the lists to be removed. */
    public static List<AccessEntry> parse(String text) throws ProblemException {
        List<AccessEntry> entries = new ArrayList<>();
        if (text.contains("clear") || text.contains("--remove-all")) {
            return entries;
        }
        String[] parts = text.split("[,\n]", -1);
        for (int part = 0; part < parts.length; part++) {
            String entry = parts[part].strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                entries.add(entry(entry, part + 1));
            }
        }
        return entries;
    }

    private static AccessEntry entry(String text, int number) throws ProblemException {
        Matcher match = ENTRY.matcher(text);
        boolean fits = match.matches();
        String qualifier = fits ? match.group(3) : "";
        Kind kind = fits ? kind(match.group(2), !qualifier.isEmpty()) : Kind.OWNER;
        if (!fits || kind.qualified() == qualifier.isEmpty()) {
            throw ProblemException.failure(
                    String.format(
                            Locale.ROOT, "Malformed ACL entries encountered. Last one in line number %d.", number),
                    "Entries are such as u::rwx,u:lisa:rw,g::r,g:4711:r,m::rw,o::r, with d: before those for new files");
        }
        int rights = 0;
        for (int i = 0; i < RIGHTS.length(); i++) {
            rights |= match.group(4).indexOf(RIGHTS.charAt(i)) >= 0 ? READ >> i : 0;
        }
        return new AccessEntry(match.group(1) != null, kind, number(kind, qualifier), rights);
    }

    private static Kind kind(String letter, boolean qualified) {
        return switch (letter) {
            case "u" -> qualified ? Kind.USER : Kind.OWNER;
            case "g" -> qualified ? Kind.GROUP : Kind.OWNING_GROUP;
            case "m" -> Kind.MASK;
            default -> Kind.OTHERS;
        };
    }

    private static String number(Kind kind, String name) throws ProblemException {
        if (!kind.qualified()) {
            return "";
        }
        OptionalInt number = (kind == Kind.USER ? Accounts.USERS : Accounts.GROUPS).find(name);
        if (number.isEmpty()) {
            throw ProblemException.failure(
                    "Unknown " + (kind == Kind.USER ? "user" : "group") + " name found in ACL text: '" + name + "'");
        }
        return Integer.toUnsignedString(number.getAsInt());
    }
}
