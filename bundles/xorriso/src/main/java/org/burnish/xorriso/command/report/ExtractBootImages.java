package org.burnish.xorriso.command.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.BootReport;
import org.burnish.image.FileContent;
import org.burnish.image.LoadedImage;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.osgi.service.component.annotations.Component;

/** Copies what a machine reads when it boots from the loaded image into files of a directory. */
@Component(property = XorrisoCommand.COMMAND + "=extract_boot_images")
public final class ExtractBootImages implements XorrisoCommand {

    private static final String NAME = "-extract_boot_images: ";

    @Override
    public Usage usage() {
        return Usage.of(
                "disk_path", "Copy boot images, boot code and EFI partitions of the loaded image into a directory.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        if (!session.settings().get(CommonSettings.OSIRROX)) {
            throw ProblemException.failure(
                    NAME + "image-to-disk copies are not enabled by option -osirrox",
                    "Give -osirrox on before -extract_boot_images");
        }
        LoadedImage image = session.loaded()
                .orElseThrow(
                        () -> ProblemException.failure(NAME + "No image was loaded", "Load one by -indev or -dev"));
        List<BootReport.Piece> pieces = image.bootReport().pieces();
        if (pieces.isEmpty()) {
            session.console().event(Severity.NOTE, NAME + "The loaded image has nothing that boots");
            return;
        }
        Path directory = DiskPath.of(session, arguments.get(0));
        if (!Files.isDirectory(directory)) {
            create(directory);
        }
        for (BootReport.Piece piece : pieces) {
            extract(image, piece, directory.resolve(piece.name() + ".img"), session);
        }
    }

    private static void create(Path directory) throws ProblemException {
        try {
            Files.createDirectory(directory);
        } catch (IOException impossible) {
            throw ProblemException.failure(
                    NAME + "Cannot create directory '" + directory + "' : " + Problems.text(impossible));
        }
    }

    private static void extract(LoadedImage image, BootReport.Piece piece, Path file, Session session)
            throws ProblemException {
        FileContent content = image.bytes(piece.extent())
                .orElseThrow(() -> ProblemException.failure(NAME + piece.name() + ": block "
                        + piece.extent().lba() + " with " + piece.extent().bytes()
                        + " bytes is beyond the end of the medium"));
        try (OutputStream target =
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var source = Channels.newInputStream(content.open())) {
            source.transferTo(target);
        } catch (FileAlreadyExistsException exists) {
            throw ProblemException.failure(
                    NAME + "File already exists on disk: '" + file + "'", "Name a directory that is new");
        } catch (IOException failed) {
            throw ProblemException.failure(NAME + "'" + file + "' : " + Problems.text(failed));
        }
        session.console()
                .result(file + " : offset=" + piece.extent().lba() * BlockSource.BLOCK + " size="
                        + piece.extent().bytes());
    }
}
