package org.burnish.archive.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.DiscTree;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.image.BytesContent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.options.Options;
import org.jspecify.annotations.Nullable;

/** The tree of a disc, and what is known of it once it was recorded. */
final class MadeDisc implements DiscTree {

    /** An option of the format, by its name: its key is the format's own. */
    private static final String ORDER = "image.sort_weights";

    /** What all contents without bytes are known by, which nobody reads. */
    private static final Object EMPTY = new Object();

    private static final String EMPTY_DIGEST = Sha256.hex(new byte[0]);

    private final PlannedDisc disc;
    private final ImageTree tree;
    private final Options options;
    private final ReadDigests digests;
    /** What contents are known by, by the paths of files in the image. */
    private final Map<String, Object> identities;

    private final List<InfoFile> info;
    private volatile byte @Nullable [] manifest;

    private MadeDisc(
            ArchivePlan plan, PlannedDisc disc, Optional<Signer> signer, DiscBuilder builder, ReadDigests digests) {
        this.disc = disc;
        this.digests = digests;
        this.info = InfoFiles.of(plan, disc, signer);
        this.identities = identities(builder.tree(), disc);
        builder.put(info, plan.created().getEpochSecond(), this::content);
        this.tree = builder.tree();
        this.options = plan.options()
                .with(ImageOptions.VOLUME_ID, disc.volumeId())
                .with(ORDER, order(plan.options().texts().getOrDefault(ORDER, ""), info));
    }

    static MadeDisc of(
            ArchivePlan plan, PlannedDisc disc, Optional<Signer> signer, DiscBuilder builder, ReadDigests digests) {
        return new MadeDisc(plan, disc, signer, builder, digests);
    }

    private static Map<String, Object> identities(ImageTree tree, PlannedDisc disc) {
        Map<String, Object> identities = new HashMap<>();
        for (PlannedNode node : disc.nodes()) {
            if (tree.find(node.imagePath()) instanceof FileNode file) {
                FileContent content = file.content();
                identities.put(node.imagePath(), content.size() == 0 ? EMPTY : content.identity());
            }
        }
        return identities;
    }

    /** What is made of digests is behind all else on the disc, so that these are known when it is written. */
    private static String order(String wanted, List<InfoFile> info) {
        String last = info.stream()
                .filter(InfoFile::late)
                .map(file -> Integer.MIN_VALUE + "," + file.path())
                .collect(Collectors.joining("|"));
        return wanted.isEmpty() ? last : wanted + "|" + last;
    }

    private FileContent content(InfoFile file) {
        return file.late()
                ? new Late(file)
                : new BytesContent(file.path(), file.maker().bytes(any -> Sha256.UNREAD));
    }

    @Override
    public PlannedDisc disc() {
        return disc;
    }

    @Override
    public ImageTree tree() {
        return tree;
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Map<String, String> digests() {
        Map<String, String> known = new LinkedHashMap<>();
        for (PlannedNode node : disc.nodes()) {
            known(node.imagePath()).ifPresent(digest -> known.put(node.imagePath(), digest));
        }
        info.stream()
                .filter(file -> !file.late())
                .forEach(file -> known.put(file.path(), Sha256.hex(file.maker().bytes(any -> Sha256.UNREAD))));
        return known;
    }

    private Optional<String> known(String path) {
        return Optional.ofNullable(identities.get(path))
                .flatMap(identity -> identity == EMPTY ? Optional.of(EMPTY_DIGEST) : digests.find(identity));
    }

    @Override
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(manifest).map(byte[]::clone);
    }

    /** Waits until all files that were begun to be read have been. */
    private String digest(String path) {
        Object identity = identities.getOrDefault(path, path);
        try {
            return identity == EMPTY ? EMPTY_DIGEST : digests.await(identity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A content that is made of the digests of those before it. */
    private final class Late implements FileContent {

        private final InfoFile file;

        Late(InfoFile file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            byte[] bytes;
            try {
                bytes = file.maker().bytes(MadeDisc.this::digest);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (file.path().equals(DiscFolder.MANIFEST)) {
                manifest = bytes;
            }
            return new BytesContent(file.path(), bytes).open();
        }

        @Override
        public String origin() {
            return file.path();
        }
    }
}
