package org.burnish.station.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request is for, and from which page it comes: a page of others can't use the browser of a user, nor a name of its own. */
final class Target {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final int MAX_URI = 4096;

    private final Set<String> hosts;

    Target(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** Whether nothing changes by it. */
    static boolean safe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    void check(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw new Refusal(Refusal.METHOD_NOT_ALLOWED, "The station knows the methods GET, HEAD, POST and PATCH");
        }
        String host = name(request.getHeader("Host"));
        if (!hosts.contains(host)) {
            throw new Refusal(
                    Refusal.MISDIRECTED,
                    "The station is not called '" + host
                            + "'; the setting 'names' of org.burnish.station.web lists its names");
        }
        String uri = request.getRequestURI();
        String lower = uri.toLowerCase(Locale.ROOT);
        if (uri.length() > MAX_URI
                || !uri.startsWith("/")
                || uri.indexOf('\\') >= 0
                || uri.indexOf(';') >= 0
                || uri.contains("//")
                || uri.contains("..")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")
                || lower.contains("%25")) {
            throw new Refusal(Refusal.BAD_REQUEST, "The path of the address is none of this station's");
        }
    }

    /** Refuses what changes something and comes from a page of others. */
    static void sameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin");
        if (safe(request)) {
            // a link on a page of others may lead here; what it leads to, that page can't read
            if (!own && !site.equals("none") && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
                throw strange();
            }
            return;
        }
        if (!own) {
            throw strange();
        }
        String origin = request.getHeader("Origin");
        if (origin == null ? site == null : !same(origin, request.getHeader("Host"))) {
            throw strange();
        }
    }

    private static boolean same(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Refusal strange() {
        return new Refusal(Refusal.FORBIDDEN, "The request comes from a page that is not this station's");
    }

    private static String name(@Nullable String header) {
        String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
