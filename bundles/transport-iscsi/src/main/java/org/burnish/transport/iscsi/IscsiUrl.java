package org.burnish.transport.iscsi;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.transport.iscsi.session.Credentials;
import org.burnish.transport.iscsi.session.Portal;

/**
 * Where a logical unit is, in the form that libiscsi and its users know:
 * {@code iscsi://[user[%secret]@]host[:port]/target/lun[?option=value&...]}, with the options {@code target_user},
 * {@code target_password} (mutual CHAP) and {@code header_digest} ({@code crc32c} or {@code none}); {@code data_digest} is
 * ours, and has the same values.
 *
 * @param portal host and perhaps port, an IPv6 address in brackets
 * @param target the target's iSCSI name, empty for a portal alone
 * @param lun the logical unit's number
 * @param login how the initiator proves itself, if it does
 * @param headerDigest whether headers have to carry a CRC32C
 * @param dataDigest whether data have to
 */
record IscsiUrl(
        String portal, String target, int lun, Optional<Credentials> login, boolean headerDigest, boolean dataDigest) {

    static final String SYNTAX = "iscsi://[USER%SECRET@]HOST[:PORT]/TARGET/LUN";

    private static final String CRC32C = "crc32c";
    private static final Pattern AUTHORITY =
            Pattern.compile("//(?:(?<user>[^/%:@]*)(?:[%:](?<secret>[^/@]*))?@)?(?<portal>[^/@?]+)(?<rest>.*)");
    private static final Pattern UNIT = Pattern.compile("/(?<target>[^/]+)/(?<lun>\\d{1,3})");

    /**
     * Reads what follows the scheme, such as {@code //127.0.0.1/iqn.2026-11.org.burnish:bd/0}.
     *
     * @throws IllegalArgumentException when it does not have that form; the message names the form, without what was given
     */
    static IscsiUrl parse(String path) {
        String[] parts = path.split("\\?", 2);
        Matcher authority = AUTHORITY.matcher(parts[0]);
        Matcher unit = UNIT.matcher(authority.matches() ? authority.group("rest") : "");
        if (!unit.matches() || !isPortal(authority.group("portal"))) {
            throw new IllegalArgumentException("an address of this kind has the form " + SYNTAX);
        }
        return of(authority, unit.group("target"), Integer.parseInt(unit.group("lun")), parts);
    }

    /** Reads a portal without a target: {@code [iscsi://][user%secret@]host[:port]}. */
    static IscsiUrl parsePortal(String text) {
        String[] parts =
                text.replaceFirst("^iscsi:", "").replaceFirst("^(//)?", "//").split("\\?", 2);
        Matcher authority = AUTHORITY.matcher(parts[0]);
        if (!authority.matches() || !isPortal(authority.group("portal"))) {
            throw new IllegalArgumentException("a portal has the form [USER%SECRET@]HOST[:PORT]");
        }
        return of(authority, "", 0, parts);
    }

    /** Whether its port is one. */
    private static boolean isPortal(String text) {
        try {
            Portal.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IscsiUrl of(Matcher authority, String target, int lun, String... parts) {
        String options = parts.length > 1 ? parts[1] : "";
        String user = authority.group("user");
        String secret = authority.group("secret");
        Optional<Credentials> login = user == null || secret == null
                ? Optional.empty()
                : Optional.of(new Credentials(
                        user, secret, option(options, "target_user"), option(options, "target_password")));
        String portal = authority.group("portal");
        return new IscsiUrl(
                portal, target, lun, login, digest(options, "header_digest"), digest(options, "data_digest"));
    }

    private static boolean digest(String options, String name) {
        return option(options, name).equals(CRC32C);
    }

    private static String option(String options, String name) {
        return Arrays.stream(options.split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Where the portal is. */
    Portal at() {
        return Portal.parse(portal);
    }

    /** Whether both mean the same port of the same host, by their words. */
    boolean isAt(IscsiUrl other) {
        return at().equals(other.at());
    }

    IscsiUrl with(Optional<Credentials> other) {
        return new IscsiUrl(portal, target, lun, other, headerDigest, dataDigest);
    }

    IscsiUrl at(String otherTarget, int otherLun) {
        return new IscsiUrl(portal, otherTarget, otherLun, login, headerDigest, dataDigest);
    }

    /** What follows the scheme, without secrets. */
    String path() {
        String options = Stream.of(
                        headerDigest ? "header_digest=" + CRC32C : "", dataDigest ? "data_digest=" + CRC32C : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return "//" + portal + (target.isEmpty() ? "" : "/" + target + "/" + lun)
                + (options.isEmpty() ? "" : "?" + options);
    }

    @Override
    public String toString() {
        return login.map(Credentials::user).stream().map(user -> user + "@").collect(Collectors.joining()) + path();
    }
}
