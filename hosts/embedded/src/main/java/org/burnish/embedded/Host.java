package org.burnish.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts and stops the framework. */
final class Host {

    private static final long STOP_MS = 10_000;

    private Host() {}

    static Framework start(List<EmbeddedBundle> bundles, Storage storage) throws IOException {
        Framework framework = factory().newFramework(configuration(bundles, storage));
        try {
            // it makes the version of Java with the digits of this program's locale, and takes none but those of ASCII
            AsciiDigits.during(framework::init);
            List<Bundle> installed = install(framework.getBundleContext(), bundles);
            framework.start();
            startAll(installed);
            return framework;
        } catch (BundleException e) {
            stop(framework);
            throw new IOException("The OSGi framework inside this program does not start: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            stop(framework);
            throw e;
        }
    }

    private static FrameworkFactory factory() throws IOException {
        return ServiceLoader.load(FrameworkFactory.class, Host.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "There is no OSGi framework on the class path. The jar org.burnish.embedded has one; whatever"
                                + " repacked that has to keep META-INF/services."));
    }

    private static Map<String, String> configuration(List<EmbeddedBundle> bundles, Storage storage) {
        List<String> shared = new ArrayList<>();
        bundles.forEach(bundle -> shared.addAll(bundle.shared()));
        Map<String, String> configuration = new HashMap<>();
        configuration.put("org.osgi.framework.storage", storage.folder().toString());
        configuration.put("org.osgi.framework.storage.clean", "onFirstInit");
        configuration.put("org.osgi.framework.system.packages.extra", String.join(",", shared));
        // JNA is this program's, so that its library is loaded once however often a framework starts
        configuration.put("org.osgi.framework.bundle.parent", "framework");
        configuration.put("org.osgi.framework.bootdelegation", "com.sun.jna,com.sun.jna.*");
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("felix.service.urlhandlers", "false");
        // with more, the framework leaves threads behind when it stops
        configuration.put("felix.resolver.parallelism", "1");
        configuration.put("felix.log.level", "1");
        configuration.put("ds.loglevel", "1");
        return configuration;
    }

    private static List<Bundle> install(BundleContext context, List<EmbeddedBundle> bundles) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (EmbeddedBundle bundle : bundles) {
            if (!bundle.contractsOnly()) {
                installed.add(
                        context.installBundle("embedded:" + bundle.name(), new ByteArrayInputStream(bundle.content())));
            }
        }
        return installed;
    }

    private static void startAll(List<Bundle> bundles) throws IOException {
        for (Bundle bundle : bundles) {
            try {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException e) {
                throw new IOException("Bundle " + bundle.getSymbolicName() + " does not start: " + e.getMessage(), e);
            }
        }
    }

    static void remove(@Nullable Bundle bundle) {
        try {
            if (bundle != null) {
                bundle.uninstall();
            }
        } catch (BundleException | IllegalStateException e) {
            System.getLogger(Host.class.getName())
                    .log(System.Logger.Level.WARNING, "Bundle " + bundle + " is left installed", e);
        }
    }

    static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(STOP_MS);
        } catch (BundleException e) {
            System.getLogger(Host.class.getName())
                    .log(System.Logger.Level.WARNING, "The OSGi framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
