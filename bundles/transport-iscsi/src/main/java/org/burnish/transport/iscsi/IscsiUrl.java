package org.burnish.transport.iscsi;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a logical unit is, in the form that libiscsi and its users know:
 * {@code iscsi://[user[%secret]@]host[:port]/target/lun[?option=value&...]}, with the options {@code target_user},
 * {@code target_password} (mutual CHAP) and {@code header_digest} ({@code crc32c} or {@code none}).
 *
 * @param portal host and perhaps port, an IPv6 address in brackets
 * @param target the target's iSCSI name, empty for a portal alone
 * @param lun the logical unit's number
 * @param login how the initiator proves itself, if it does
 * @param headerDigest whether headers carry a CRC32C
 */
record IscsiUrl(String portal, String target, int lun, Optional<Login> login, boolean headerDigest) {

    static final String SYNTAX = "iscsi://[USER%SECRET@]HOST[:PORT]/TARGET/LUN";

    private static final String PORT = ":3260";
    private static final Pattern AUTHORITY =
            Pattern.compile("//(?:(?<user>[^/%:@]*)(?:[%:](?<secret>[^/@]*))?@)?(?<portal>[^/@?]+)(?<rest>.*)");
    private static final Pattern UNIT = Pattern.compile("/(?<target>[^/]+)/(?<lun>\\d{1,3})");

    /**
     * Names and secrets of CHAP.
     *
     * @param user the initiator's name
     * @param secret the initiator's secret
     * @param ownUser the name that the target has to prove, empty where it need not
     * @param ownSecret the target's secret
     */
    record Login(String user, String secret, String ownUser, String ownSecret) {
        /** Without the secrets, which belong in no message. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Reads what follows the scheme, such as {@code //127.0.0.1/iqn.2026-11.org.burnish:bd/0}.
     *
     * @throws IllegalArgumentException when it does not have that form; the message names the form, without what was given
     */
    static IscsiUrl parse(String path) {
        String[] parts = path.split("\\?", 2);
        Matcher authority = AUTHORITY.matcher(parts[0]);
        Matcher unit = UNIT.matcher(authority.matches() ? authority.group("rest") : "");
        if (!unit.matches()) {
            throw new IllegalArgumentException("an address of this kind has the form " + SYNTAX);
        }
        return of(authority, unit.group("target"), Integer.parseInt(unit.group("lun")), parts);
    }

    /** Reads a portal without a target: {@code [iscsi://][user%secret@]host[:port]}. */
    static IscsiUrl parsePortal(String text) {
        String[] parts =
                text.replaceFirst("^iscsi:", "").replaceFirst("^(//)?", "//").split("\\?", 2);
        Matcher authority = AUTHORITY.matcher(parts[0]);
        if (!authority.matches()) {
            throw new IllegalArgumentException("a portal has the form [USER%SECRET@]HOST[:PORT]");
        }
        return of(authority, "", 0, parts);
    }

    private static IscsiUrl of(Matcher authority, String target, int lun, String... parts) {
        String options = parts.length > 1 ? parts[1] : "";
        String user = authority.group("user");
        String secret = authority.group("secret");
        Optional<Login> login = user == null || secret == null
                ? Optional.empty()
                : Optional.of(
                        new Login(user, secret, option(options, "target_user"), option(options, "target_password")));
        boolean digest = option(options, "header_digest").equals("crc32c");
        return new IscsiUrl(authority.group("portal"), target, lun, login, digest);
    }

    private static String option(String options, String name) {
        return Arrays.stream(options.split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Whether both mean the same port of the same host, by their words. */
    boolean isAt(IscsiUrl other) {
        return withPort(portal).equals(withPort(other.portal));
    }

    private static String withPort(String portal) {
        return portal.matches("(\\[.*]|[^:]*):\\d+") ? portal : portal + PORT;
    }

    IscsiUrl with(Optional<Login> other) {
        return new IscsiUrl(portal, target, lun, other, headerDigest);
    }

    IscsiUrl at(String otherTarget, int otherLun) {
        return new IscsiUrl(portal, otherTarget, otherLun, login, headerDigest);
    }

    /** What follows the scheme, without secrets. */
    String path() {
        String options = headerDigest ? "?header_digest=crc32c" : "";
        return "//" + portal + (target.isEmpty() ? "" : "/" + target + "/" + lun) + options;
    }

    @Override
    public String toString() {
        return login.map(Login::user).stream().map(user -> user + "@").collect(Collectors.joining()) + path();
    }
}
