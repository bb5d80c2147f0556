package org.burnish.spring;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code burnish.*} of an application.
 *
 * @param enabled whether there is a Burnish
 * @param plugins the jars of bundles that are installed at the start: further media, transports, image formats and digests
 */
@ConfigurationProperties("burnish")
public record BurnishProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue List<Path> plugins) {

    public BurnishProperties {
        plugins = List.copyOf(plugins);
    }
}
