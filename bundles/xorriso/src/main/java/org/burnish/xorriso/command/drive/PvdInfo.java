package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.NodeText;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Prints the texts and dates of the volume. */
@Component(property = XorrisoCommand.COMMAND + "=pvd_info")
public final class PvdInfo implements XorrisoCommand {

    private static final int DESCRIPTOR = 16;
    private static final int FIRST_DATE = 813;
    private static final int DATE = 17;

    /** Of the primary volume descriptor, ECMA-119 clause 8.4. */
    private static final List<Field> FIELDS = List.of(
            new Field("Volume Id    : ", 40, 32, "image.volume_id"),
            new Field("Volume Set Id: ", 190, 128, "image.volume_set_id"),
            new Field("Publisher Id : ", 318, 128, "image.publisher"),
            new Field("Preparer Id  : ", 446, 128, "image.preparer"),
            new Field("App Id       : ", 574, 128, "image.application"),
            new Field("System Id    : ", 8, 32, "image.system_id"),
            new Field("CopyrightFile: ", 702, 37, "image.copyright_file"),
            new Field("Abstract File: ", 739, 37, "image.abstract_file"),
            new Field("Biblio File  : ", 776, 37, "image.bibliographic_file"));

    private static final List<String> DATES =
            List.of("Creation Time: ", "Modif. Time  : ", "Expir. Time  : ", "Eff. Time    : ");

    /** A text of the descriptor, and the option that the next session has it of. */
    private record Field(String title, int offset, int length, String option) {

        String text(Session session, Optional<byte[]> volume) {
            @Nullable String chosen = session.settings().recording().texts().get(option);
            String recorded =
                    volume.map(bytes -> PvdInfo.text(bytes, offset, length)).orElse("");
            return chosen == null || chosen.isEmpty() ? recorded : chosen;
        }
    }

    /** On media that are overwritten the newest session has its volume at the beginning, too. */
    private static long start(Drive drive, ImageSession session) throws IOException {
        List<ImageSession> sessions = drive.sessions();
        boolean newest =
                !sessions.isEmpty() && sessions.get(sessions.size() - 1).start() == session.start();
        boolean overwritten =
                drive.medium().filter(medium -> medium.next().chained()).isPresent();
        return newest && overwritten ? 0 : session.start();
    }

    private static String text(byte[] volume, int offset, int length) {
        return new String(volume, offset, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public Usage usage() {
        return Usage.plain(
                "Print what the volume of the loaded ISO image says of itself, and what of it the next session will say.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Optional<LoadedImage> loaded = session.loaded();
        Optional<byte[]> volume = Optional.empty();
        if (session.indev().isPresent() && loaded.isPresent()) {
            Drive drive = session.indev().get();
            long address = start(drive, loaded.get().session()) + DESCRIPTOR;
            ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
            drive.blocks().read(address, block);
            byte[] bytes = new byte[BlockSource.BLOCK];
            block.flip().get(bytes);
            session.console()
                    .result("Drive current: -indev "
                            + NodeText.quoted(drive.address().path()));
            session.console().result("PVD address  : " + address + "s");
            volume = Optional.of(bytes);
        }
        for (Field field : FIELDS) {
            session.console().result(field.title() + field.text(session, volume));
        }
        for (int i = 0; i < DATES.size(); i++) {
            int offset = FIRST_DATE + i * DATE;
            session.console()
                    .result(DATES.get(i)
                            + volume.map(bytes -> text(bytes, offset, DATE - 1)).orElse(""));
        }
    }
}
