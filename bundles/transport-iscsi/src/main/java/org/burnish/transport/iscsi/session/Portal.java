package org.burnish.transport.iscsi.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where targets are reached.
 *
 * @param host a name or address, one of 16 bytes without brackets
 * @param port the TCP port
 */
public record Portal(String host, int port) {

    /** The port that IANA has for iSCSI. */
    public static final int WELL_KNOWN = 3260;

    private static final int MAX_PORT = 0xFFFF;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[(?<long>[0-9A-Fa-f:.%a-z]+)]|(?<host>[^:\\[\\]\\s]+))(?::(?<port>\\d{1,5}))?");

    /**
     * Reads {@code HOST[:PORT]}, where an address of 16 bytes stands in brackets.
     *
     * @throws IllegalArgumentException when it does not have that form
     */
    public static Portal parse(String text) {
        Matcher form = FORM.matcher(text);
        String port = form.matches() ? form.group("port") : "0";
        int number = port == null ? WELL_KNOWN : Integer.parseInt(port);
        if (number < 1 || number > MAX_PORT) {
            throw new IllegalArgumentException("a portal has the form HOST[:PORT]");
        }
        String host = form.group("host");
        return new Portal(host != null ? host : form.group("long"), number);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
