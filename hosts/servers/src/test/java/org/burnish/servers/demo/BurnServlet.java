package org.burnish.servers.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.embedded.Burnish;
import org.burnish.media.RefusedException;
import org.burnish.operations.Burned;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;
import org.burnish.war.BurnishListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** A web application that burns. Each answer is one line. */
@WebServlet("/*")
public final class BurnServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().println(answer(request));
        } catch (IOException | RuntimeException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static String answer(HttpServletRequest request) throws IOException, InterruptedException {
        Burnish burnish = BurnishListener.burnish(request.getServletContext());
        String disc = request.getParameter("disc");
        return switch (request.getPathInfo()) {
            case "/burn" -> {
                burnish.drives().newMedium(request.getParameter("medium"), Path.of(disc));
                yield told(start(burnish, disc, request.getParameter("files")).result(Burned.class));
            }
            case "/start" ->
                "operation "
                        + start(burnish, disc, request.getParameter("files")).id();
            case "/progress" ->
                burnish.operations().records().stream()
                        .flatMap(record -> burnish.operations().find(record.id()).stream())
                        .map(operation -> operation.progress().phase().toString())
                        .collect(Collectors.joining(" "));
            case "/install" -> brought(burnish.install(Path.of(request.getParameter("bundle"))));
            // loads the native libraries; that there is no drive is for the kernel to say
            case "/native" -> refusal(burnish);
            default ->
                "media "
                        + burnish.drives().mediumKinds().stream()
                                .map(MediumKind::name)
                                .collect(Collectors.joining(" "));
        };
    }

    private static String brought(Bundle plugin) {
        return plugin.getSymbolicName() + " brings "
                + Stream.of(plugin.getRegisteredServices())
                        .flatMap(each -> Stream.of((String[]) each.getProperty(Constants.OBJECTCLASS)))
                        .collect(Collectors.joining(" "));
    }

    private static Operation start(Burnish burnish, String disc, String files) throws RefusedException {
        return burnish.operations()
                .start(Order.burn(List.of("emu:" + disc), List.of(files)).with(OperationOptions.VERIFY, true));
    }

    private static String told(Burned burned) {
        return burned.outcome().state() + ", checks good: "
                + burned.checks().stream().allMatch(check -> check.good());
    }

    private static String refusal(Burnish burnish) {
        try {
            burnish.drives().open(DeviceAddress.parse("mmc:/dev/full")).close();
            return "a drive";
        } catch (IOException e) {
            return e.getMessage().contains("SG_IO") ? "refused by the kernel" : e.toString();
        }
    }
}
