package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetatypeTest {

    private static final String COMPONENT =
            "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='a.B' %s>"
                    + "<implementation class='a.B'/></scr:component>";

    @TempDir
    Path folder;

    private Path jar(String component, String metatype) throws IOException {
        Path jar = folder.resolve("org.burnish.wrong.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("OSGI-INF/a.B.xml"));
            out.write(component.getBytes(StandardCharsets.UTF_8));
            if (!metatype.isEmpty()) {
                out.putNextEntry(new JarEntry("OSGI-INF/metatype/a.B.xml"));
                out.write(metatype.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String metatype(String pid, String attributes) {
        return "<MetaData><OCD id='x'>" + attributes + "</OCD><Designate pid='" + pid
                + "'><Object ocdref='x'/></Designate></MetaData>";
    }

    @Test
    void everySettingOfTheBundlesIsDescribed() {
        assertThat(BundleJar.onClassPath())
                .hasSizeGreaterThan(20)
                .allSatisfy(bundle ->
                        assertThat(MetatypeRules.undescribed(bundle.jar())).isEmpty());
    }

    @Test
    void settingsWithoutDescriptionAreFound() throws IOException {
        String pid = COMPONENT.formatted("configuration-pid='org.burnish.x'");
        assertThat(MetatypeRules.undescribed(jar(pid, "")))
                .singleElement()
                .asString()
                .contains("'org.burnish.x'");
        assertThat(MetatypeRules.undescribed(jar(pid, metatype("org.burnish.y", "<AD id='a'/>"))))
                .hasSize(1);
        assertThat(MetatypeRules.undescribed(jar(pid, metatype("org.burnish.x", ""))))
                .as("a description of nothing")
                .hasSize(1);
        assertThat(MetatypeRules.undescribed(jar(COMPONENT.formatted("modified='configure'"), "")))
                .singleElement()
                .asString()
                .contains("'a.B'");
        assertThat(MetatypeRules.undescribed(jar(pid, metatype("org.burnish.x", "<AD id='a'/>"))))
                .isEmpty();
        assertThat(MetatypeRules.undescribed(jar(COMPONENT.formatted(""), ""))).isEmpty();
    }
}
