package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.SessionSearch.Chained;
import org.burnish.recorder.SessionSearch.Rom;
import org.jspecify.annotations.Nullable;

/** Finds the images on a medium: by the drive's sessions, or by the chain of heads where the drive has none. */
final class ImageSessions {

    /**
     * The images on a medium.
     *
     * @param sessions oldest first
     * @param format of the newest one; empty where there is no image
     */
    record Found(List<ImageSession> sessions, Optional<ImageFormat> format) {

        static final Found NOTHING = new Found(List.of(), Optional.empty());
    }

    /** A drive that only reads may report the first and the last session alone. */
    private static final int FIRST_AND_LAST = 2;

    private ImageSessions() {}

    static Found of(Medium medium, SessionSearch search, BlockSource source, List<ImageFormat> formats)
            throws IOException {
        if (medium.next().chained()) {
            return chained(search.chained(), source, formats);
        }
        boolean searched = search.rom() == Rom.FORCE || search.rom() == Rom.ON && mayHideSessions(medium);
        return searched ? searched(source, 0, formats) : probed(medium.sessions(), source, formats);
    }

    private static boolean mayHideSessions(Medium medium) {
        return medium.state() == Medium.State.CLOSED && medium.sessions().size() <= FIRST_AND_LAST;
    }

    private static Found chained(Chained how, BlockSource source, List<ImageFormat> formats) throws IOException {
        return switch (how) {
            case CHAIN -> chained(source, formats);
            case OFF -> probed(List.of(new MediumSession(1, 0, source.blocks())), source, formats);
            case WIDE -> {
                Found chain = chained(source, formats);
                yield chain.sessions().isEmpty()
                        ? chain
                        : searched(source, chain.sessions().get(0).start(), formats);
            }
        };
    }

    /** Those whose heads stand from an LBA on, as somebody finds them who knows of no session. */
    static Found searched(BlockSource source, long from, List<ImageFormat> formats) throws IOException {
        for (ImageFormat format : formats) {
            List<ImageSession> found = format.search(source, from);
            if (!found.isEmpty()) {
                return new Found(found, Optional.of(format));
            }
        }
        return Found.NOTHING;
    }

    private static Found chained(BlockSource source, List<ImageFormat> formats) throws IOException {
        for (ImageFormat format : formats) {
            List<ImageSession> chain = format.chain(source);
            if (!chain.isEmpty()) {
                return new Found(chain, Optional.of(format));
            }
        }
        return Found.NOTHING;
    }

    private static Found probed(List<MediumSession> sessions, BlockSource source, List<ImageFormat> formats)
            throws IOException {
        List<ImageSession> found = new ArrayList<>();
        Optional<ImageFormat> newest = Optional.empty();
        @Nullable IOException failure = null;
        for (MediumSession session : sessions) {
            Optional<MediumTrack> track = session.data();
            if (track.isEmpty()) {
                continue;
            }
            try {
                Optional<ImageFormat> format = holder(track.get(), session.number(), source, formats, found);
                newest = format.isPresent() ? format : newest;
            } catch (IOException bad) {
                if (MediumFailure.isNotOfTheMedium(bad)) {
                    throw bad;
                }
                failure = failure == null ? bad : failure;
                found.add(new ImageSession(
                        session.number(), track.get().start(), track.get().blocks(), "", false));
            }
        }
        if (failure != null && newest.isEmpty()) {
            throw failure;
        }
        return new Found(found, newest);
    }

    /** The format of the image in a track, which is added; empty where there is none. */
    private static Optional<ImageFormat> holder(
            MediumTrack track, int number, BlockSource source, List<ImageFormat> formats, List<ImageSession> found)
            throws IOException {
        for (ImageFormat format : formats) {
            Optional<ImageSession> image = probe(format, source, track.start());
            if (image.isPresent()) {
                found.add(numbered(number, track, image.get()));
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static ImageSession numbered(int number, MediumTrack track, ImageSession image) {
        return new ImageSession(number, track.start(), ownBlocks(track, image.blocks()), image.volumeId());
    }

    private static Optional<ImageSession> probe(ImageFormat format, BlockSource source, long start) throws IOException {
        try {
            return format.probe(source, start);
        } catch (IOException e) {
            if (MediumFailure.isNoData(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The size of the image itself. An appended image's volume space counts from LBA 0 by ECMA-119, 8.4.8 (ours, so
     * that kernels accept its continuation areas), and from the session's start by the custom of mkisofs and xorriso;
     * what is larger than the track on the medium is the former.
     */
    static long ownBlocks(MediumTrack track, long volumeSpace) {
        boolean fromZero = volumeSpace > track.blocks() && volumeSpace > track.start();
        return fromZero ? volumeSpace - track.start() : volumeSpace;
    }
}
