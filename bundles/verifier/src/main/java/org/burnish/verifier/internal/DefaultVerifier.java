package org.burnish.verifier.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.ImageNode;
import org.burnish.image.LoadedImage;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The service. */
@Component
public final class DefaultVerifier implements Verifier {

    private final List<DigestAlgorithm> services = new CopyOnWriteArrayList<>();
    private final Digests digests = new Digests(() -> services);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDigest(DigestAlgorithm digest) {
        services.add(digest);
    }

    void removeDigest(DigestAlgorithm digest) {
        services.remove(digest);
    }

    @Override
    public FileCheck checkFiles(LoadedImage image, BlockSource source, ImageNode from, VerifierListener listener)
            throws InterruptedException {
        FileCollector files = new FileCollector(from);
        List<CheckItem> items = files.items();
        Reporter reporter = new Reporter(
                listener, items.stream().mapToLong(CheckItem::bytes).sum());
        FileFindings findings = new FileFindings(reporter);
        new FileChecker(source, items, findings, digests).run();
        reporter.finish();
        boolean notLoaded = !image.checksumsLoaded() && (image.checksumsRecorded() || files.indexed());
        return findings.report(files.withoutChecksum(), notLoaded);
    }

    @Override
    public ReadCheck readFiles(ImageNode from, VerifierListener listener) throws InterruptedException {
        return new ContentsReader(from).run(listener);
    }

    @Override
    public List<RangeCheck> checkRanges(List<CheckRange> ranges, BlockSource source, VerifierListener listener)
            throws InterruptedException {
        return new RangeChecker(source, digests).check(ranges, listener);
    }

    @Override
    public MediaScan scan(BlockSource source, ScanRequest request, VerifierListener listener)
            throws InterruptedException {
        Reporter reporter = new Reporter(listener, request.blocks() * Blocks.BLOCK);
        long end = request.start() + request.blocks();
        List<CheckRange> inside = request.ranges().stream()
                .filter(range -> range.start() >= request.start() && range.start() + range.blocks() <= end)
                .toList();
        MediaScan scan =
                new Scanner(source, request, new RangeDigests(inside, digests, reporter), reporter, false).run();
        reporter.finish();
        return scan;
    }

    @Override
    public Comparison compare(ImageNode node, Path disk, VerifierListener listener) throws InterruptedException {
        return new TreeComparer(TreeComparer.Depth.TREE, listener).compare(node, disk);
    }

    @Override
    public Comparison compareNode(ImageNode node, Path disk, VerifierListener listener) throws InterruptedException {
        return new TreeComparer(TreeComparer.Depth.NODE, listener).compare(node, disk);
    }

    @Override
    public List<String> filesAt(ImageNode from, long start, long blocks) {
        TreeMap<Long, List<String>> found = new TreeMap<>();
        FileCollector.walk(
                from,
                (file, content) -> content.extents().stream()
                        .filter(extent -> extent.lba() < start + blocks && start < extent.lba() + extent.blocks())
                        .findFirst()
                        .ifPresent(extent -> found.computeIfAbsent(extent.lba(), lba -> new ArrayList<>())
                                .add(file.path())));
        found.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
        return found.values().stream().flatMap(List::stream).toList();
    }
}
