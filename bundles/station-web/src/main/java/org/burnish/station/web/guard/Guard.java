package org.burnish.station.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.burnish.scsi.text.Visible;
import org.burnish.station.StationException;

/** Stands before all servlets: a request passes when its target, its rate, its sender and the page that it comes from are in order. */
public final class Guard implements Filter {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());
    /** What looks the same for everybody. */
    private static final String ASSETS = "/assets/";

    private static final int WRONG_BURST = 10;
    private static final double WRONG_PER_SECOND = 0.2;
    private static final int COOKIE_AGE_S = 90 * 24 * 3600;
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Answers what is refused. */
    public interface Refuser {
        void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;
    }

    private final Tokens tokens;
    private final Policy policy;
    private final Refuser refuser;
    private final Identity identity;
    private final Target target;
    private final Buckets requests;
    private final Buckets wrong = new Buckets(WRONG_BURST, WRONG_PER_SECOND, System::nanoTime);

    /** For one station. */
    public Guard(Tokens tokens, Policy policy, Refuser refuser) {
        this.refuser = refuser;
        this.tokens = tokens;
        this.policy = policy;
        this.identity = new Identity(tokens, policy.proxy());
        this.target = new Target(policy.hosts());
        this.requests = new Buckets(policy.burst(), policy.perSecond(), System::nanoTime);
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) answer;
        headers(response);
        try {
            target.check(request);
            if (request.getRequestURI().startsWith(ASSETS)) {
                limit(request.getRemoteAddr());
            } else if (enters(request, response)) {
                return;
            } else {
                caller(request).keep(request);
            }
            chain.doFilter(request, response);
        } catch (StationException refused) {
            refuse(request, response, Refusal.of(refused));
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (!Target.safe(request)) {
            // its body was not read, so nothing else can come on this connection
            response.setHeader("Connection", "close");
        }
        refuser.refuse(request, response, refusal);
    }

    private void limit(String client) {
        if (!requests.take(client)) {
            throw new Refusal(Refusal.TOO_MANY, "There were too many requests from here. Wait a moment");
        }
    }

    private Caller caller(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        Caller caller = identity.of(request)
                .orElseThrow(
                        () -> unknown(
                                client,
                                "The station does not know who asks. Open the"
                                        + " address that it printed when it was started, or send its token as 'Authorization: Bearer TOKEN'"));
        limit(client + " " + caller.name());
        if (identity.ambient(request)) {
            Target.sameSite(request);
        }
        return caller;
    }

    private Refusal unknown(String client, String sentence) {
        if (!wrong.take(client)) {
            return new Refusal(
                    Refusal.TOO_MANY,
                    "There were too many requests from here without a token that is known. Wait a minute");
        }
        return new Refusal(Refusal.UNAUTHORIZED, sentence);
    }

    /** A first visit has the token in its address: it becomes a cookie, and the address is one without. */
    private boolean enters(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/") || !request.getMethod().equals("GET")) {
            return false;
        }
        String token = request.getParameter("token");
        if (token == null) {
            return false;
        }
        String client = request.getRemoteAddr();
        if (tokens.role(token).isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "A request from {0} had a wrong token", Visible.line(client));
            throw unknown(
                    client,
                    "The token is not one of this station. Open the address that it printed when it was started");
        }
        Cookie cookie = new Cookie(identity.cookie(), token);
        cookie.setHttpOnly(true);
        cookie.setSecure(policy.secure());
        cookie.setPath("/");
        cookie.setMaxAge(COOKIE_AGE_S);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
        return true;
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // with none at all, browsers would hide from where a form comes too
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
