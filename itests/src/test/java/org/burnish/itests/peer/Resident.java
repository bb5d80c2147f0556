package org.burnish.itests.peer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The bundles of the distribution on a framework of this process, for tests with many short runs. What it runs sees the
 * tests' working directory, so that paths have to be absolute.
 */
public final class Resident implements Closeable {

    private static final long TIMEOUT_MS = 30_000;
    private static final String XORRISO = "org.burnish.xorriso.spi.XorrisoRunner";
    private static final String MEDIUM = "emu:";
    private static final String COMMANDS = "org.burnish.shell.CommandLine";

    private final Framework framework;

    private Resident(Framework framework) {
        this.framework = framework;
    }

    /** Starts all bundles that {@code bin/burnish} starts, with the framework's files in the given folder. */
    public static Resident start(Path cache) {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        "felix.log.level",
                        "1",
                        "ds.loglevel",
                        "1",
                        "gosh.home",
                        cache.toString()));
        Path home = Path.of(System.getProperty("burnish.home"));
        try {
            framework.start();
            List<Bundle> bundles = new ArrayList<>();
            for (String folder : List.of("bundles", "shell")) {
                for (Path jar : jars(home.resolve(folder))) {
                    bundles.add(framework
                            .getBundleContext()
                            .installBundle("reference:" + jar.normalize().toUri()));
                }
            }
            for (Bundle bundle : bundles) {
                if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                    bundle.start();
                }
            }
            return new Resident(framework);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs what {@code bin/burnish} would run for these arguments. */
    public Run run(List<String> arguments) {
        return run(arguments, InputStream.nullInputStream());
    }

    /** The same with a standard input. */
    public Run run(List<String> arguments, InputStream in) {
        Object service = service(arguments.get(0).startsWith("-") ? XORRISO : COMMANDS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream results = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream messages = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            Method run = service.getClass()
                    .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class);
            int exit = (Integer) run.invoke(service, arguments, in, results, messages);
            results.flush();
            messages.flush();
            return new Run(arguments, exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of a line with files named by their places, those of media behind {@code emu:} too. */
    public static List<String> words(String line, Map<String, Path> files) {
        return Stream.of(line.split(" ")).map(word -> placed(word, files)).toList();
    }

    private static String placed(String word, Map<String, Path> files) {
        String scheme = word.startsWith(MEDIUM) ? MEDIUM : "";
        Path place = files.get(word.substring(scheme.length()));
        return place == null ? word : scheme + place;
    }

    private Object service(String name) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(framework.getBundleContext(), name, null);
        tracker.open(true);
        try {
            Object service = tracker.waitForService(TIMEOUT_MS);
            if (service == null) {
                throw new IllegalStateException("the service " + name + " is missing");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            tracker.close();
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TIMEOUT_MS);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
