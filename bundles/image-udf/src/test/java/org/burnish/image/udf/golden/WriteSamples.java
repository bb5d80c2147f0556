package org.burnish.image.udf.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A program that writes the typed volumes into a folder, so that other readers of UDF can judge them. */
public final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, GoldenImage> samples = Map.of(
                "plain",
                Samples.plain(),
                "physical",
                Samples.physical(),
                "virtual-1.50",
                closed(Samples.virtual(true)),
                "virtual-2.01",
                closed(Samples.virtual(false)),
                "sparable",
                copied(Samples.sparable()),
                "metadata",
                Samples.metadata());
        for (Map.Entry<String, GoldenImage> sample : samples.entrySet()) {
            Files.write(
                    Path.of(arguments[0], sample.getKey() + ".udf"),
                    sample.getValue().bytes());
        }
    }

    /** Without run-out: Linux looks for the table in the last block alone. */
    private static GoldenImage closed(GoldenImage image) {
        return image.resize((int) image.blocks() - 1);
    }

    /** With the newer sparing table twice: Linux takes the first one, whatever its number is. */
    private static GoldenImage copied(GoldenImage image) {
        return image.put(100, Samples.newestTable(100));
    }
}
