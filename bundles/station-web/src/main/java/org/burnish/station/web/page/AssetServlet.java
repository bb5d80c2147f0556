package org.burnish.station.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.burnish.station.web.guard.Refusal;

/** What pages are made of besides: style, scripts, a sign. */
public final class AssetServlet extends HttpServlet {

    /** Below it. */
    public static final String ROOT = "/assets/";

    private static final long serialVersionUID = 1;
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /** Where each lies, and of what type it is. */
    private static final Map<String, String[]> FILES = Map.of(
            "style.css", new String[] {"style.css", "text/css; charset=utf-8"},
            "page.js", new String[] {"page.js", "text/javascript; charset=utf-8"},
            "htmx.min.js", new String[] {HTMX, "text/javascript; charset=utf-8"},
            "disc.svg", new String[] {"disc.svg", "image/svg+xml"});

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] file = FILES.get(request.getRequestURI().substring(ROOT.length()));
        if (file == null) {
            throw Refusal.notFound("There is no such file");
        }
        try (InputStream in = AssetServlet.class.getResourceAsStream(file[0])) {
            if (in == null) {
                throw Refusal.notFound("The file is not in this bundle");
            }
            byte[] bytes = in.readAllBytes();
            response.setContentType(file[1]);
            response.setHeader("Cache-Control", "private, max-age=600");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
