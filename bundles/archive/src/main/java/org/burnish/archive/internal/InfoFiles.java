package org.burnish.archive.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.archive.SigningKey;

/** The files that say what a disc is. Their sizes follow from the plan alone. */
final class InfoFiles {

    private final ArchivePlan plan;
    private final PlannedDisc disc;
    private final Optional<Signer> signer;
    private final List<String> payload;
    private final List<InfoFile> files = new ArrayList<>();

    private InfoFiles(ArchivePlan plan, PlannedDisc disc, Optional<Signer> signer) {
        this.plan = plan;
        this.disc = disc;
        this.signer = signer;
        this.payload = disc.nodes().stream()
                .filter(node -> node.kind() == PlannedNode.Kind.FILE)
                .map(PlannedNode::imagePath)
                .toList();
    }

    /** Those of a disc, the manifest and its signature last. */
    static List<InfoFile> of(ArchivePlan plan, PlannedDisc disc, Optional<Signer> signer) {
        return new InfoFiles(plan, disc, signer).make();
    }

    private List<InfoFile> make() {
        files.add(InfoFile.fixed(DiscFolder.README, ReadMe.of(plan, disc, signer.isPresent())));
        files.add(InfoFile.fixed(DiscFolder.SET, SetList.of(plan)));
        signer.ifPresent(present -> files.add(InfoFile.fixed(DiscFolder.KEY, present.pem())));
        if (plan.form() == Form.BAG) {
            files.addAll(Bag.tags(plan, disc));
            files.add(bagManifest(Bag.MANIFEST, payload, List.of()));
            files.add(bagManifest(Bag.TAG_MANIFEST, List.of(), List.copyOf(files)));
        }
        List<InfoFile> covered = List.copyOf(files);
        InfoFile manifest = manifest(covered);
        files.add(manifest);
        signer.ifPresent(present -> files.add(new InfoFile(
                DiscFolder.SIGNATURE,
                SigningKey.SIGNATURE_BYTES,
                digests -> present.sign(manifest.maker().bytes(digests)),
                true)));
        return List.copyOf(files);
    }

    /** That of sha256sum, with all files but itself and its signature. */
    private InfoFile manifest(List<InfoFile> covered) {
        return late(DiscFolder.MANIFEST, digests -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (String path : payload) {
                lines.writeBytes(ManifestText.line(digests.of(path), relative(path)));
            }
            for (InfoFile file : covered) {
                lines.writeBytes(ManifestText.line(Sha256.hex(file.maker().bytes(digests)), relative(file.path())));
            }
            return lines.toByteArray();
        });
    }

    private static InfoFile bagManifest(String path, List<String> payload, List<InfoFile> tags) {
        return late(path, digests -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (String each : payload) {
                lines.writeBytes(ManifestText.bagLine(digests.of(each), relative(each)));
            }
            for (InfoFile tag : tags) {
                lines.writeBytes(ManifestText.bagLine(Sha256.hex(tag.maker().bytes(digests)), relative(tag.path())));
            }
            return lines.toByteArray();
        });
    }

    /** A file whose size does not depend on digests, which are all of one length. */
    private static InfoFile late(String path, InfoFile.Maker maker) {
        return new InfoFile(path, maker.bytes(any -> Sha256.UNREAD).length, maker, true);
    }

    private static String relative(String path) {
        return path.substring(1);
    }
}
