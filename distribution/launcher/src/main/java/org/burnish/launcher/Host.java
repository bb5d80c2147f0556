package org.burnish.launcher;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** A running framework with the bundles of some folders. */
final class Host implements Running {

    private static final long STOP_MS = 10_000;

    private final Framework framework;
    private final List<String> failures;
    private final boolean first;

    private Host(Framework framework, List<String> failures, boolean first) {
        this.framework = framework;
        this.failures = failures;
        this.first = first;
    }

    /**
     * Starts a framework.
     *
     * @param wanted the bundles that are installed and started
     */
    static Running start(BundleFolder wanted, SettingsFiles settings) {
        try {
            BundleCache cache = BundleCache.open(wanted);
            Framework framework = factory().newFramework(cache.configuration());
            framework.init();
            if (wanted.hasConsole()) {
                forgetDropped(framework, wanted);
                Drops.watch(wanted.home(), cache.taken());
            }
            List<Bundle> bundles = installed(framework);
            // a framework drops kept bundles whose jar it did not find once, say while the installation was replaced
            if (!cache.isFilled() || bundles.size() != wanted.jars().size()) {
                bundles = install(framework, wanted, cache);
            }
            framework.start();
            return new Host(framework, startAll(framework, bundles, settings), !cache.isFilled());
        } catch (BundleException e) {
            throw new StartException("The OSGi framework does not start: " + e.getMessage(), e);
        }
    }

    private static FrameworkFactory factory() {
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new StartException("There is no OSGi framework in the folder lib"));
    }

    private static List<Bundle> installed(Framework framework) {
        Bundle[] bundles = framework.getBundleContext().getBundles();
        return List.of(bundles).subList(1, bundles.length);
    }

    /** What was taken up in an earlier run has to pass again. */
    private static void forgetDropped(Framework framework, BundleFolder wanted) throws BundleException {
        Set<String> locations = wanted.jars().stream().map(Host::location).collect(Collectors.toSet());
        for (Bundle bundle : installed(framework)) {
            if (!locations.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
    }

    private static String location(Path jar) {
        return "reference:" + jar.toUri();
    }

    private static List<Bundle> install(Framework framework, BundleFolder wanted, BundleCache cache)
            throws BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : wanted.jars()) {
            bundles.add(context.installBundle(location(jar)));
        }
        cache.filled();
        return bundles;
    }

    private static List<String> startAll(Framework framework, List<Bundle> bundles, SettingsFiles settings) {
        List<String> failures = new ArrayList<>();
        // JLine looks for its terminals by this loader if there is one, and else by that of its own bundle
        Thread.currentThread().setContextClassLoader(null);
        framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
        for (Bundle bundle : bundles) {
            if (isFragment(bundle)) {
                continue;
            }
            try {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                settings.startedIs(bundle);
            } catch (BundleException e) {
                failures.add("Bundle " + bundle.getSymbolicName() + " does not start: " + e.getMessage());
            }
        }
        return failures;
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    @Override
    public void loadAll() {
        for (Bundle bundle : installed(framework)) {
            Enumeration<URL> classes = bundle.getSymbolicName().startsWith("org.burnish.")
                    ? bundle.findEntries("/", "*.class", true)
                    : null;
            while (classes != null && classes.hasMoreElements()) {
                Running.load(classes.nextElement().getPath().substring(1), bundle::loadClass);
            }
        }
    }

    /** Ends a first run in good order, because component descriptions are kept then; later runs just end. */
    @Override
    public void end() {
        if (!first) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(STOP_MS);
        } catch (BundleException e) {
            System.err.println("burnish : NOTE : The framework does not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        while (framework.getState() != Bundle.RESOLVED) {
            try {
                framework.stop();
                framework.waitForStop(0);
            } catch (BundleException e) {
                System.err.println("burnish : NOTE : The framework does not stop: " + e.getMessage());
                return;
            } catch (InterruptedException e) {
                // the user's Ctrl-C was for the jobs, which end already; the next one ends the program
            }
        }
    }

    @Override
    public Service service(String name) {
        return Service.await(framework.getBundleContext(), name, failures);
    }
}
