package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.Attributes;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;

/** A change of permissions as {@code chmod} takes it: an octal number, or letters such as {@code u+rwx,go-w}. */
public final class ModeChange {

    private static final Pattern OCTAL = Pattern.compile("0*[0-7]{1,4}");
    private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)([-+=])([rwxXst]*)");
    private static final int OCTAL_RADIX = 8;
    private static final int EXECUTE = 0111;
    private static final int SET_USER = 04000;
    private static final int SET_GROUP = 02000;
    private static final int STICKY = 01000;

    /** One of the changes that commas join. */
    private record Clause(String who, char operator, String what) {

        int apply(int mode, boolean directory) {
            int bits = bits(mode, directory);
            return switch (operator) {
                case '+' -> mode | bits;
                case '-' -> mode & ~bits;
                default -> mode & ~reach() | bits;
            };
        }

        private boolean concerns(char one) {
            return who.isEmpty() || who.indexOf('a') >= 0 || who.indexOf(one) >= 0;
        }

        private int reach() {
            return (concerns('u') ? 0700 | SET_USER : 0)
                    | (concerns('g') ? 070 | SET_GROUP : 0)
                    | (concerns('o') ? 07 : 0);
        }

        private int bits(int mode, boolean directory) {
            int bits = 0;
            for (char letter : what.toCharArray()) {
                bits |= switch (letter) {
                    case 'r' -> 0444 & reach();
                    case 'w' -> 0222 & reach();
                    case 'x' -> EXECUTE & reach();
                    case 'X' -> directory || (mode & EXECUTE) != 0 ? EXECUTE & reach() : 0;
                    case 's' -> (SET_USER | SET_GROUP) & reach();
                    default -> STICKY;
                };
            }
            return bits;
        }
    }

    private final int absolute;
    private final List<Clause> clauses;

    private ModeChange(int absolute, List<Clause> clauses) {
        this.absolute = absolute;
        this.clauses = List.copyOf(clauses);
    }

    /** The change of a text, or empty where it is none. */
    public static Optional<ModeChange> parse(String text) {
        if (OCTAL.matcher(text).matches()) {
            return Optional.of(new ModeChange(Integer.parseInt(text, OCTAL_RADIX), List.of()));
        }
        List<Clause> clauses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher match = CLAUSE.matcher(part);
            if (!match.matches()) {
                return Optional.empty();
            }
            clauses.add(new Clause(match.group(1), match.group(2).charAt(0), match.group(3)));
        }
        return Optional.of(new ModeChange(0, clauses));
    }

    /** Attributes with changed permissions. */
    public Attributes apply(Attributes attributes) {
        if (clauses.isEmpty()) {
            return with(attributes, absolute);
        }
        int mode = attributes.permissions();
        for (Clause clause : clauses) {
            mode = clause.apply(mode, attributes.type() == Attributes.DIRECTORY);
        }
        return with(attributes, mode);
    }

    /** An access control list says the same as the mode. */
    private static Attributes with(Attributes attributes, int permissions) {
        Attributes changed = attributes.withPermissions(permissions);
        return AccessList.in(attributes.named())
                .map(list -> changed.with(
                        AccessList.without(attributes.named()).with(AttributeKey.ACL, list.with(permissions))))
                .orElse(changed);
    }
}
