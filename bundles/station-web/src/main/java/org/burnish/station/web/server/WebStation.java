package org.burnish.station.web.server;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.station.Catalogue;
import org.burnish.station.Station;
import org.burnish.station.StationListener;
import org.burnish.station.spi.StationFolder;
import org.burnish.station.web.Rooms;
import org.burnish.station.web.api.ApiServlet;
import org.burnish.station.web.api.Problem;
import org.burnish.station.web.events.EventHub;
import org.burnish.station.web.events.EventsServlet;
import org.burnish.station.web.events.JsonVoice;
import org.burnish.station.web.guard.Body;
import org.burnish.station.web.guard.Guard;
import org.burnish.station.web.guard.Policy;
import org.burnish.station.web.guard.Role;
import org.burnish.station.web.guard.Roots;
import org.burnish.station.web.guard.Tokens;
import org.burnish.station.web.page.AssetServlet;
import org.burnish.station.web.page.PageServlet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Opens the station to HTTP: its server, its servlets, and the file that says how it is reached. */
@Component(
        immediate = true,
        service = {},
        configurationPid = WebSettings.PID)
@Designate(ocd = WebDescription.class)
public final class WebStation {

    private static final System.Logger LOG = System.getLogger(WebStation.class.getName());
    private static final String CONTEXT = "org.burnish.station";
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int BURST = 200;
    private static final double PER_SECOND = 50;
    /** Property of the framework or the system, for tests: how long a body may take. */
    private static final String PATIENCE = "burnish.station.patience.ms";

    private static final String USUAL_PATIENCE = "20000";

    private final BundleContext context;
    private final Station station;
    private final Rooms rooms;
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();
    private @Nullable EventHub hub;
    private @Nullable JettyServer server;
    private @Nullable OwnFiles files;

    /** Made by the component runtime. */
    @Activate
    public WebStation(
            BundleContext context,
            Map<String, Object> configured,
            @Reference Station station,
            @Reference(target = "(service.pid=org.apache.felix.http)") ManagedServiceFactory servers) {
        this.context = context;
        this.station = station;
        WebSettings settings = WebSettings.of(configured, context::getProperty);
        long patience = Long.parseLong(
                Optional.ofNullable(context.getProperty(PATIENCE)).orElse(USUAL_PATIENCE));
        this.rooms = new Rooms(new Roots(settings.roots()), new Body(LARGEST_BODY, patience));
        rooms.use(station);
        Optional<String> objection = Exposure.objection(settings);
        if (objection.isPresent()) {
            LOG.log(Level.ERROR, objection.get());
            return;
        }
        try {
            open(settings, servers, patience);
        } catch (IOException | ConfigurationException e) {
            LOG.log(Level.ERROR, e.getMessage());
            close();
        }
    }

    /** The catalogue, when it is there. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setCatalogue(Catalogue catalogue) {
        rooms.use(catalogue);
    }

    /** No catalogue any longer. */
    public void unsetCatalogue(Catalogue catalogue) {
        rooms.use((Catalogue) null);
    }

    private void open(WebSettings settings, ManagedServiceFactory servers, long patience)
            throws IOException, ConfigurationException {
        OwnFiles own = new OwnFiles(StationFolder.make(), StationFolder.CONNECTION);
        files = own;
        Tokens tokens = own.tokens();
        Policy policy = new Policy(
                Exposure.names(settings), settings.keystore().isPresent(), settings.proxy(), BURST, PER_SECOND);
        register(tokens, policy, Locale.forLanguageTag(settings.language()));
        JettyServer started = JettyServer.start(servers, settings, patience);
        server = started;
        own.announce(started.url(), tokens.of(Role.OPERATOR), station.name());
    }

    private void register(Tokens tokens, Policy policy, Locale language) {
        EventHub events = new EventHub(rooms);
        hub = events;
        PageServlet pages = new PageServlet(rooms, language);
        keep(context.registerService(
                ServletContextHelper.class,
                new ServletContextHelper(context.getBundle()) {},
                properties(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                        CONTEXT,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                        "/")));
        Guard guard = new Guard(tokens, policy, (request, response, refusal) -> {
            if (request.getRequestURI().startsWith("/api")) {
                Problem.send(response, refusal);
            } else {
                pages.refuse(request, response, refusal);
            }
        });
        keep(context.registerService(
                Filter.class,
                guard,
                selected(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN,
                        "/*",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_ASYNC_SUPPORTED,
                        true)));
        servlet("/*", pages);
        servlet(AssetServlet.ROOT + "*", new AssetServlet());
        servlet(ApiServlet.ROOT + "/*", new ApiServlet(rooms));
        servlet(ApiServlet.ROOT + "/events", new EventsServlet(events, new JsonVoice()));
        servlet("/events", new EventsServlet(events, pages.voice()));
        keep(context.registerService(StationListener.class, events, new Hashtable<>()));
    }

    private void servlet(String pattern, Servlet servlet) {
        keep(context.registerService(
                Servlet.class,
                servlet,
                selected(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        pattern,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
                        true)));
    }

    private void keep(ServiceRegistration<?> registration) {
        registrations.push(registration);
    }

    private static Dictionary<String, Object> selected(String key, String pattern, String async, boolean supported) {
        Dictionary<String, Object> properties = properties(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT + ")",
                key,
                pattern);
        properties.put(async, supported);
        return properties;
    }

    private static Dictionary<String, Object> properties(String key, String value, String other, String its) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, JettyServer.TARGET);
        properties.put(key, value);
        properties.put(other, its);
        return properties;
    }

    /** Closes all that is open, the file first: nobody comes while it ends. */
    @Deactivate
    public void close() {
        try {
            if (files != null && server != null) {
                files.withdraw(server.url());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file that says how the station is reached stays there: {0}", e.getMessage());
        }
        if (hub != null) {
            hub.close();
        }
        if (server != null) {
            server.close();
        }
        while (!registrations.isEmpty()) {
            registrations.pop().unregister();
        }
    }
}
