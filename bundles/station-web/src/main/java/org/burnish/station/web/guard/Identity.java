package org.burnish.station.web.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Finds out who sent a request. */
final class Identity {

    private static final String COOKIE = "burnish-";
    private static final int COOKIE_MARK = 8;

    private static final String BEARER = "bearer ";
    private static final int MAX_NAME = 64;

    private final Tokens tokens;
    private final Policy.Proxy proxy;
    private final String cookie;

    Identity(Tokens tokens, Policy.Proxy proxy) {
        this.tokens = tokens;
        this.proxy = proxy;
        this.cookie = COOKIE + tokens.mark().substring(0, COOKIE_MARK);
    }

    /** The name of the page's cookie: browsers keep those of all ports of a machine together, and another port may be another station. */
    String cookie() {
        return cookie;
    }

    /** Who it is; empty where nothing says so, or what says so is wrong. */
    Optional<Caller> of(HttpServletRequest request) {
        Optional<Caller> vouched = vouched(request);
        if (vouched.isPresent()) {
            return vouched;
        }
        String header = request.getHeader("Authorization");
        String token = header == null ? cookie(request) : bearer(header);
        return tokens.role(token).map(role -> new Caller(role, role.word() + "@" + request.getRemoteAddr()));
    }

    /** Whether a browser sends along what proves who it is, whichever page made it send the request. */
    boolean ambient(HttpServletRequest request) {
        return request.getHeader("Authorization") == null;
    }

    private Optional<Caller> vouched(HttpServletRequest request) {
        if (!proxy.there() || !proxy.from().contains(request.getRemoteAddr())) {
            return Optional.empty();
        }
        String user = request.getHeader(proxy.userHeader());
        if (user == null || user.isBlank()) {
            return Optional.empty();
        }
        String role = request.getHeader(proxy.roleHeader());
        return Optional.of(new Caller(
                role == null ? Role.VIEWER : Role.of(role.strip()).orElse(Role.VIEWER),
                user.strip().substring(0, Math.min(user.strip().length(), MAX_NAME))));
    }

    private static String bearer(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie each : request.getCookies()) {
                if (each.getName().equals(cookie)) {
                    return each.getValue();
                }
            }
        }
        return "";
    }
}
