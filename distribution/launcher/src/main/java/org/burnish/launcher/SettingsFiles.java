package org.burnish.launcher;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The settings in {@code etc/org.burnish.*.cfg}. The bundle that keeps settings is started for them before all others, and
 * only where there are any, so that nobody waits for it who has none.
 */
record SettingsFiles(List<Path> files) {

    /** Where the bundle is that keeps settings. */
    static final String FOLDER = "settings";

    /** Where the files are. */
    static final String ETC = "etc";

    private static final String SUFFIX = ".cfg";
    private static final String NOT_READ = "The settings in %s are not read";

    /** The settings there, those of bundles that users dropped too. */
    static final TrustedFiles ALL = new TrustedFiles("", SUFFIX, NOT_READ);

    private static final TrustedFiles OURS = new TrustedFiles("org.burnish.", SUFFIX, NOT_READ);
    private static final String ADMIN = "org.osgi.service.cm.ConfigurationAdmin";

    static SettingsFiles of(Path home) {
        Path etc = home.resolve(ETC);
        try {
            return new SettingsFiles(Files.isDirectory(etc) ? OURS.in(etc) : List.of());
        } catch (IOException e) {
            throw new StartException("The settings in " + etc + " can't be listed: " + e, e);
        }
    }

    /** The folders of bundles with that of the settings, where it is needed. */
    List<String> folders(List<String> others) {
        if (files.isEmpty() || others.contains(FOLDER)) {
            return others;
        }
        List<String> folders = new ArrayList<>(List.of(FOLDER));
        folders.addAll(others);
        return folders;
    }

    /** Hands the settings over, if that bundle is the one that keeps them. Those of an earlier run are forgotten. */
    void startedIs(Bundle bundle) {
        ServiceReference<?> reference = bundle.getBundleContext() == null
                ? null
                : bundle.getBundleContext().getServiceReference(ADMIN);
        if (reference != null && reference.getBundle().equals(bundle)) {
            handOver(bundle.getBundleContext(), reference);
        }
    }

    private void handOver(BundleContext context, ServiceReference<?> reference) {
        try {
            Object admin = context.getService(reference);
            Class<?> type = context.getBundle().loadClass(ADMIN);
            Class<?> configuration = context.getBundle().loadClass("org.osgi.service.cm.Configuration");
            Object[] old = (Object[])
                    type.getMethod("listConfigurations", String.class).invoke(admin, (Object) null);
            for (Object each : old == null ? new Object[0] : old) {
                configuration.getMethod("delete").invoke(each);
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                Object made = type.getMethod("getConfiguration", String.class, String.class)
                        .invoke(admin, name.substring(0, name.length() - SUFFIX.length()), "?");
                configuration.getMethod("update", Dictionary.class).invoke(made, read(file));
            }
        } catch (InvocationTargetException e) {
            throw new StartException(
                    "The settings can't be handed over: " + e.getCause(), Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new StartException("The settings can't be handed over: " + e, e);
        }
    }

    private static Dictionary<String, Object> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException("The settings in " + file + " can't be read: " + e.getMessage(), e);
        }
        Dictionary<String, Object> values = new Hashtable<>();
        properties.forEach(
                (key, value) -> values.put(key.toString(), value.toString().strip()));
        return values;
    }
}
