package org.burnish.archive.internal.pdi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.archive.PdiCheck;
import org.burnish.archive.PdiReport;
import org.osgi.service.component.annotations.Component;

/** Checks media for healthcare. */
@Component
public final class PdiCheckService implements PdiCheck {

    @Override
    public Optional<PdiReport> check(Path medium) throws IOException {
        if (Files.notExists(medium)) {
            throw new NoSuchFileException(medium.toString());
        }
        try (MediumFiles files = MediumFiles.of(medium)) {
            return new Inspection(files).run();
        }
    }

    @Override
    public long unpack(Path zip, Path folder, long most) throws IOException {
        return SafeZip.unpack(zip, folder, most);
    }
}
