package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumFactory;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.Transport;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.family.MediumFamilies;
import org.osgi.service.component.annotations.Component;

/** Makes blank medium files for {@code emu:} addresses. A new file takes 1 MiB at most and grows with its data. */
@Component(property = Transport.SCHEME + "=" + EmulatorTransport.EMU)
public final class EmulatedMediumFactory implements MediumFactory {

    @Override
    public List<MediumKind> kinds() {
        return MediumSpec.made().stream()
                .map(spec -> new MediumKind(spec.name(), spec.description(), spec.capacity()))
                .toList();
    }

    @Override
    public DeviceAddress create(String kind, Path path) throws IOException {
        MediumSpec spec = MediumSpec.of(kind);
        try {
            MediumFile.create(path, MediumFamilies.blank(spec));
        } catch (FileAlreadyExistsException exists) {
            throw new IOException(
                    "Cannot make a medium '" + path + "': " + occupant(path)
                            + " of this name exists and was not touched. Choose another name",
                    exists);
        } catch (NoSuchFileException nowhere) {
            throw new IOException(
                    "Cannot make a medium '" + path + "': its directory does not exist. Make the directory first",
                    nowhere);
        } catch (AccessDeniedException denied) {
            throw new IOException("Cannot make a medium '" + path + "': no permission to write there", denied);
        }
        return new DeviceAddress(EmulatorTransport.EMU, path.toString());
    }

    private static String occupant(Path path) {
        return Files.isDirectory(path) ? "a directory" : MediumFile.isMediumFile(path) ? "a medium file" : "a file";
    }
}
