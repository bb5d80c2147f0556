package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.burnish.embedded.Burnish;
import org.burnish.operations.Burned;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines for programs with CDI, as they stand in docs/hosts.md, in Weld. */
class CdiTest {

    private static final Path PAGE = Path.of("../../docs/hosts.md");
    private static final Pattern PRODUCER =
            Pattern.compile("```java\n((?:(?!```).)*class (BurnishProducer) .*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** Compiles what the page shows. */
    private Class<?> producer(ClassLoader loader) throws Exception {
        Matcher shown = PRODUCER.matcher(Files.readString(PAGE));
        assertThat(shown.find()).as("the page has the producer").isTrue();
        Path source = Files.writeString(folder.resolve(shown.group(2) + ".java"), shown.group(1));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        source.toString());
        assertThat(errors).as("errors of the compiler").isZero();
        return loader.loadClass(shown.group(2));
    }

    @Test
    void producerOfThePageOpensABurnishThatBurnsAndIsClosedWithTheContainer() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.write(files.resolve("content"), new byte[100_000]);
        Path disc = folder.resolve("disc");
        Burnish burnish;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                SeContainer container = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .addBeanClasses(producer(loader))
                        .initialize()) {
            burnish = container.select(Burnish.class).get();
            assertThat(container.select(Burnish.class).get()).isSameAs(burnish);
            burnish.drives().newMedium("bd-re", disc);
            Burned burned = burnish.operations()
                    .start(Order.burn(List.of("emu:" + disc), List.of(files.toString()))
                            .with(OperationOptions.VERIFY, true))
                    .result(Burned.class);
            assertThat(burned.outcome().state()).hasToString("COMPLETED");
            assertThat(burned.good()).isTrue();
        }
        assertThatThrownBy(burnish::drives).isInstanceOf(IllegalStateException.class);
    }
}
