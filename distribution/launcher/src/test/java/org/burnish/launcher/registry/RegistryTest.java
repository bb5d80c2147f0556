package org.burnish.launcher.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.util.tracker.ServiceTracker;

/** Components of bundles that lie on a class path; descriptions are typed as bnd writes them (schema 1.3.0 and 1.4.0). */
class RegistryTest {

    @TempDir
    Path folder;

    private final List<String> troubles = new ArrayList<>();

    /** Wanted by others. */
    public interface Voice {
        String say();
    }

    /** One of them. */
    public static final class Low implements Voice {
        @Override
        public String say() {
            return "low";
        }
    }

    /** Another one. */
    public static final class High implements Voice {
        @Override
        public String say() {
            return "high";
        }
    }

    /** Wants all of them, by reference, and one by its constructor. */
    public static final class Choir {
        final Voice leader;
        final BundleContext context;
        final List<String> names = new ArrayList<>();
        final List<Object> tones = new ArrayList<>();

        Choir(Voice leader, BundleContext context) {
            this.leader = leader;
            this.context = context;
        }

        /** Never the one: it has as many parameters, and other types. */
        Choir(String leader, BundleContext context) {
            this(new Low(), context);
            throw new IllegalStateException(leader);
        }

        void add(ServiceReference<Voice> voice) {
            names.add(context.getService(voice).say());
        }

        void tone(Voice voice, Map<String, Object> properties) {
            tones.add(properties.get("tone"));
        }
    }

    /** Made for each bundle that asks. */
    public static final class Own {
        final String user;

        public Own(ComponentContext context) {
            user = context.getUsingBundle().getSymbolicName();
        }
    }

    /** Asks for its own one, and can't be made without what nobody has. */
    public static final class Lonely {
        public Lonely(Runnable nobody) {
            nobody.run();
        }
    }

    /** Can't be made. */
    public static final class Broken {
        public Broken() {
            throw new IllegalStateException("broken");
        }
    }

    /** Told its properties. */
    public static final class Told {
        @Nullable
        Object name;

        void configure(Map<String, Object> values) {
            name = values.get("component.name");
        }
    }

    /** Registers and tracks services. */
    public static final class Active implements BundleActivator {
        static final List<String> SEEN = new ArrayList<>();

        @Override
        public void start(BundleContext context) {
            new ServiceTracker<Voice, Voice>(context, Voice.class, null) {
                @Override
                public Voice addingService(ServiceReference<Voice> reference) {
                    Voice voice = super.addingService(reference);
                    SEEN.add(voice.say());
                    return voice;
                }
            }.open();
            context.registerService(Voice.class, () -> "middle", new Hashtable<>(Map.of("tone", 5)));
        }

        @Override
        public void stop(BundleContext context) {
            // nothing is left
        }
    }

    private static String component(Class<?> type, String attributes, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
                + type.getSimpleName() + "\"" + attributes + ">\n" + content + "  <implementation class=\""
                + type.getName()
                + "\"/>\n</scr:component>\n";
    }

    private static String provides(Class<?> type) {
        return "  <service>\n    <provide interface=\"" + type.getName() + "\"/>\n  </service>\n";
    }

    private Path jar(String name, @Nullable Class<?> activator, String... components) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.2.3");
        if (activator != null) {
            headers.putValue("Bundle-Activator", activator.getName());
        }
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            paths.add("OSGI-INF/" + i + ".xml");
        }
        headers.putValue("Service-Component", String.join(",", paths));
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (int i = 0; i < components.length; i++) {
                entries.putNextEntry(new ZipEntry(paths.get(i)));
                entries.write(components[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** As the program does it: what was read of jars is written, and read again. */
    private Registry start(Path... jars) throws Exception {
        Path file = folder.resolve("descriptions");
        DescriptionFile.write(Descriptions.of(List.of(jars)), file);
        return Registry.start(
                DescriptionFile.read(file), Map.of("key", "value"), getClass().getClassLoader(), troubles::add);
    }

    private Path voices() throws IOException {
        return jar(
                "voices",
                null,
                component(
                        Low.class,
                        "",
                        "  <property name=\"tone\" type=\"Integer\" value=\"1\"/>\n" + provides(Voice.class)),
                component(
                        High.class,
                        "",
                        "  <property name=\"tone\" type=\"Integer\" value=\"9\"/>\n"
                                + "  <property name=\"service.ranking\" type=\"Integer\" value=\"3\"/>\n"
                                + "  <property name=\"words\" type=\"String\">one\n      two\n  </property>\n"
                                + provides(Voice.class)));
    }

    private static String reference(String how) {
        return "  <reference name=\"voice\" interface=\"" + Voice.class.getName() + "\" " + how + "/>\n";
    }

    @Test
    void theServiceOfTheHighestRankingIsGotFirst() throws Exception {
        assertThat(((Voice) start(voices()).service(Voice.class.getName())).say())
                .isEqualTo("high");
    }

    @Test
    void aComponentGetsWhatItIsDescribedWith() throws Exception {
        Path choir = jar(
                "choir",
                null,
                component(
                        Choir.class,
                        " init=\"2\"",
                        reference("target=\"(&amp;(tone=1)(!(words=two)))\" parameter=\"0\"")
                                + reference("cardinality=\"0..n\" policy=\"dynamic\" bind=\"add\" unbind=\"remove\"")
                                + reference("cardinality=\"0..n\" policy=\"dynamic\" bind=\"tone\"")
                                + provides(Choir.class)));
        Choir made = (Choir) start(choir, voices()).service(Choir.class.getName());
        assertThat(made.leader.say()).isEqualTo("low");
        assertThat(made.names).containsExactly("high", "low");
        assertThat(made.tones).containsExactly(9, 1);
        assertThat(made.context.getProperty("key")).isEqualTo("value");
        assertThat(made.context.getBundle().getSymbolicName()).isEqualTo("choir");
        assertThat(made.context.getBundle().getVersion()).hasToString("1.2.3");
    }

    @Test
    void aServiceForBundlesIsMadeForEachOfThem() throws Exception {
        Registry registry = start(jar(
                "owner",
                null,
                component(
                        Own.class,
                        " init=\"1\"",
                        "  <service scope=\"bundle\">\n    <provide interface=\"" + Own.class.getName()
                                + "\"/>\n  </service>\n")));
        BundleContext owner = registry.bundles().get(1).getBundleContext();
        ServiceReference<Own> reference = owner.getServiceReference(Own.class);
        assertThat(owner.getService(reference).user).isEqualTo("owner");
        assertThat(owner.getService(reference)).isSameAs(owner.getService(reference));
        assertThat(((Own) registry.service(Own.class.getName())).user).isEqualTo("system.bundle");
    }

    @Test
    void aComponentWithoutWhatItNeedsIsNotOffered() throws Exception {
        Registry registry = start(jar(
                "lonely",
                null,
                component(
                        Lonely.class,
                        " init=\"1\"",
                        "  <reference name=\"nobody\" interface=\"java.lang.Runnable\" parameter=\"0\"/>\n"
                                + provides(Lonely.class))));
        assertThat(registry.service(Lonely.class.getName())).isNull();
        assertThat(registry.bundles().get(1).getBundleContext().getServiceReferences((String) null, null))
                .isNull();
        assertThat(troubles).isEmpty();
    }

    @Test
    void aComponentThatCannotBeMadeIsReported() throws Exception {
        Registry registry = start(jar("broken", null, component(Broken.class, "", provides(Broken.class))));
        assertThat(registry.service(Broken.class.getName())).isNull();
        assertThat(troubles).containsExactly("Component Broken can't be made: java.lang.IllegalStateException: broken");
    }

    @Test
    void aComponentIsToldItsPropertiesWhenItIsMade() throws Exception {
        Registry registry = start(jar(
                "told",
                null,
                component(
                        Told.class,
                        " activate=\"configure\" modified=\"configure\" configuration-pid=\"pid\"",
                        provides(Told.class))));
        assertThat(((Told) registry.service(Told.class.getName())).name).isEqualTo("Told");
    }

    @Test
    void anActivatorRegistersAndTracksServices() throws Exception {
        Active.SEEN.clear();
        start(jar("active", Active.class), voices());
        assertThat(Active.SEEN).containsExactly("high", "low", "middle");
    }

    @Test
    void whatOnlyTheComponentRuntimeKnowsIsRefused() throws Exception {
        for (String attribute :
                new String[] {" factory=\"f\"", " configuration-policy=\"require\"", " enabled=\"false\""}) {
            Path jar = jar("unknown", null, component(Low.class, attribute, provides(Voice.class)));
            assertThatThrownBy(() -> Descriptions.of(List.of(jar)))
                    .isInstanceOf(UnknownDescriptionException.class)
                    .hasMessageContaining("'unknown'")
                    .hasMessageContaining(attribute.substring(1, attribute.indexOf('=')));
        }
    }

    @Test
    void aFileThatIsNotWholeIsNotRead() throws Exception {
        Path file = folder.resolve("descriptions");
        DescriptionFile.write(Descriptions.of(List.of(voices())), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> DescriptionFile.read(file)).isInstanceOf(IOException.class);
        }
    }
}
