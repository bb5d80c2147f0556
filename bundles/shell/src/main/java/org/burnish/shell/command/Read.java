package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.shell.text.Copied;
import org.burnish.shell.text.Options;
import org.burnish.shell.text.ProgressLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a medium to a file. */
@Component(
        service = Read.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=read"})
public final class Read {

    static final String USAGE = "read DRIVE FILE";

    private final Drives drives;
    private final MediumReader reader;

    /** Made by the component runtime. */
    @Activate
    public Read(@Reference Drives drives, @Reference MediumReader reader) {
        this.drives = drives;
        this.reader = reader;
    }

    /** Copies a medium to a file. */
    @Descriptor("copies what is readable of the medium into a new file. Usage: " + USAGE)
    public Object read(String... words) throws IOException {
        Options options = Options.parse(USAGE, Set.of(), Set.of(), words);
        List<String> two = options.words(2, 2);
        Path target = Path.of(two.get(1));
        try (Drive drive = Access.open(drives, two.get(0));
                ProgressLine progress = new ProgressLine(System.err)) {
            long total = drive.blocks().blocks();
            return options.told(new Copied(
                    target, reader.copy(drive, target, done -> progress.show(done + " of " + total + " blocks read"))));
        }
    }
}
