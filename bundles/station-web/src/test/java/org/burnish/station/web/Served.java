package org.burnish.station.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.burnish.station.spi.StationFolder;
import org.burnish.station.web.server.WebStation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ManagedServiceFactory;

/**
 * A station that is served by the real server: a framework with Felix and Jetty in it, whose packages that the servlets use are those of
 * the tests.
 */
public final class Served implements AutoCloseable {

    private static final String PACKAGES = "jakarta.servlet;version=6.1,jakarta.servlet.annotation;version=6.1,"
            + "jakarta.servlet.descriptor;version=6.1,jakarta.servlet.http;version=6.1,javax.servlet;version=3.1,"
            + "javax.servlet.annotation;version=3.1,javax.servlet.descriptor;version=3.1,javax.servlet.http;version=3.1,"
            + "org.osgi.service.servlet.context;version=2.0,org.osgi.service.servlet.runtime;version=2.0,"
            + "org.osgi.service.servlet.runtime.dto;version=2.0,org.osgi.service.servlet.whiteboard;version=2.0,"
            + "org.osgi.service.cm;version=1.6.1,org.slf4j;version=2.0.20,org.slf4j.spi;version=2.0.20,"
            + "org.apache.commons.fileupload;version=1.6,org.apache.commons.fileupload.disk;version=1.6";
    private static final String CONTRACTS = "osgi.contract;osgi.contract=JavaServlet;version:Version=4.0,"
            + "osgi.contract;osgi.contract=JakartaServlet;version:Version=6.0";

    public final Fakes.Queue queue = new Fakes.Queue();
    public final Fakes.Shelf shelf = new Fakes.Shelf();
    public final Path folder;
    public final Path roots;
    private final Framework framework;
    private final WebStation station;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts it, with properties as the framework has them. */
    public Served(Path work, Map<String, String> properties) throws Exception {
        this(work, properties, Map.of());
    }

    /** Starts it, with a configuration too. */
    public Served(Path work, Map<String, String> properties, Map<String, Object> configuration) throws Exception {
        folder = work.resolve("station");
        roots = Files.createDirectories(work.resolve("roots"));
        Map<String, String> settings = new HashMap<>(Map.of(
                Constants.FRAMEWORK_STORAGE,
                work.resolve("framework").toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                PACKAGES,
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                CONTRACTS,
                "org.apache.felix.http.require.config",
                "true",
                "burnish.station.port",
                "0",
                "burnish.station.patience.ms",
                "1500",
                "burnish.station.roots",
                roots.toString()));
        settings.putAll(properties);
        framework = new org.apache.felix.framework.FrameworkFactory().newFramework(settings);
        framework.start();
        BundleContext context = framework.getBundleContext();
        Bundle jetty = context.installBundle(Class.forName("org.apache.felix.http.jetty.ConnectorFactory")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        jetty.start();
        System.setProperty(StationFolder.PROPERTY, folder.toString());
        ServiceReference<ManagedServiceFactory> servers = context.getServiceReferences(
                        ManagedServiceFactory.class, "(service.pid=org.apache.felix.http)")
                .iterator()
                .next();
        station = new WebStation(context, configuration, queue, context.getService(servers));
        station.setCatalogue(shelf);
    }

    /** What listens to the station. */
    public org.burnish.station.StationListener listener() {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(org.burnish.station.StationListener.class));
    }

    /** Its root, without a slash at the end. */
    public String url() throws IOException {
        String url = text("station.json", "url");
        return url.substring(0, url.length() - 1);
    }

    /** The token of a role. */
    public String token(String role) throws IOException {
        return text("tokens.json", role);
    }

    private String text(String file, String member) throws IOException {
        return com.google.gson.JsonParser.parseString(Files.readString(folder.resolve(file)))
                .getAsJsonObject()
                .get(member)
                .getAsString();
    }

    /** A request of an operator. */
    public HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token("operator"));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What an operator gets. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** What an operator's JSON does. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends bytes as they are, and reads until the connection is closed. */
    public String raw(String request) throws IOException {
        URI uri = URI.create(url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("HOST", uri.getAuthority())
                    .replace("TOKEN", token("operator"))
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws Exception {
        station.close();
        framework.stop();
        framework.waitForStop(10_000);
        System.clearProperty(StationFolder.PROPERTY);
    }
}
