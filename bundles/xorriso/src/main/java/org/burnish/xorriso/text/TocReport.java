package org.burnish.xorriso.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Session.Role;
import org.jspecify.annotations.Nullable;

/** The lines of {@code -toc}. */
public final class TocReport {

    private TocReport() {}

    /**
     * All about a drive and its medium.
     *
     * @param loaded the image that was loaded from it, if one was
     */
    public static List<String> of(Drive drive, Role role, Optional<LoadedImage> loaded) throws IOException {
        MediaState state = MediaState.of(drive);
        List<String> lines = new ArrayList<>();
        lines.add(DriveReport.current(drive, role));
        lines.add(DriveReport.access());
        lines.add(DriveReport.type(drive));
        lines.add(DriveReport.media(drive));
        Optional<Medium> medium = drive.medium();
        medium.map(Medium::product).map(TocReport::product).ifPresent(lines::add);
        lines.add("Media status : " + state.words());
        if (medium.isPresent()) {
            addMedium(lines, drive, medium.get(), state, loaded);
        }
        return lines;
    }

    private static @Nullable String product(Medium.Product product) {
        if (product.id().isEmpty()) {
            return null;
        }
        return "Media product: " + product.id() + " , "
                + (product.manufacturer().isEmpty() ? "(not found in manufacturer list)" : product.manufacturer());
    }

    private static void addMedium(
            List<String> lines, Drive drive, Medium medium, MediaState state, Optional<LoadedImage> loaded)
            throws IOException {
        MediaFigures figures = MediaFigures.of(drive, medium, state);
        lines.add("Media blocks : " + figures.readable() + " readable , " + figures.writable() + " writable , "
                + figures.overall() + " overall");
        DriveReport.boot(loaded).ifPresent(lines::add);
        // an image of a format that only reads is no ISO image
        loaded.filter(image -> image.content().takesImage())
                .map(LoadedImage::naming)
                .ifPresent(naming -> {
                    lines.add("ISO offers   : " + words(naming.offered()));
                    lines.add("ISO loaded   : " + words(naming.loaded()));
                });
        List<String> sessions = sessions(medium, drive.sessions());
        if (!sessions.isEmpty()) {
            lines.add("TOC layout   : Idx ,  sbsector ,       Size , Volume Id");
            lines.addAll(sessions);
        }
        lines.add(figures.summary());
        if (state == MediaState.APPENDABLE) {
            lines.add("Media nwa    : " + figures.next() + "s");
        }
    }

    private static String words(Set<Naming.Kind> kinds) {
        return kinds.isEmpty()
                ? "Only_ECMA_119"
                : kinds.stream().map(Naming.Kind::word).collect(Collectors.joining(" "));
    }

    private static List<String> sessions(Medium medium, List<ImageSession> images) {
        List<String> lines = new ArrayList<>();
        Set<Long> listed = new HashSet<>();
        for (MediumSession session : medium.sessions()) {
            listed.add(session.start());
            lines.add(line(session, images));
        }
        images.stream()
                .filter(image -> !listed.contains(image.start()))
                .map(image -> line(
                        image.readable() ? "ISO session" : "Other session",
                        image.number(),
                        image.start(),
                        image.blocks(),
                        image.volumeId()))
                .forEach(lines::add);
        return lines;
    }

    private static String line(MediumSession session, List<ImageSession> images) {
        return images.stream()
                .filter(image -> image.readable() && image.start() == session.start())
                .map(image -> line("ISO session", session.number(), session.start(), image.blocks(), image.volumeId()))
                .findFirst()
                .orElseGet(() -> line("Other session", session.number(), session.start(), session.blocks(), ""));
    }

    private static String line(String kind, int number, long start, long blocks, String volumeId) {
        return String.format(Locale.ROOT, "%-13s: %3d , %9d , %9ds , %s", kind, number, start, blocks, volumeId);
    }
}
