package org.burnish.xorriso.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageNode;
import org.burnish.image.LoadedImage;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;

/** Finds what a test wants to be found. */
final class FakeVerifier implements Verifier {

    CheckResult result = CheckResult.MATCHES;
    List<Difference> differences = List.of();
    MediaRegion.Quality quality = MediaRegion.Quality.GOOD;

    @Override
    public FileCheck checkFiles(LoadedImage image, BlockSource source, ImageNode from, VerifierListener listener) {
        if (result == CheckResult.MISMATCH) {
            Mismatch mismatch = new Mismatch("/usr/a.txt", List.of(), "00", "01");
            listener.mismatch(mismatch);
            return new FileCheck(result, 0, 0, 6, List.of(mismatch), List.of());
        }
        return new FileCheck(result, result == CheckResult.MATCHES ? 1 : 0, 0, 6, List.of(), List.of());
    }

    @Override
    public ReadCheck readFiles(ImageNode from, VerifierListener listener) {
        return new ReadCheck(0, 0, List.of());
    }

    @Override
    public List<RangeCheck> checkRanges(List<CheckRange> ranges, BlockSource source, VerifierListener listener) {
        return ranges.stream()
                .map(range -> new RangeCheck(
                        range, result, Optional.of(range.checksum().hex()), -1, ""))
                .toList();
    }

    @Override
    public MediaScan scan(BlockSource source, ScanRequest request, VerifierListener listener) {
        return new MediaScan(
                List.of(new MediaRegion(request.start(), request.blocks(), quality)),
                List.of(),
                request.blocks(),
                1,
                "");
    }

    @Override
    public Comparison compare(ImageNode node, Path disk, VerifierListener listener) {
        differences.forEach(listener::difference);
        return new Comparison(1, 0, differences);
    }

    @Override
    public Comparison compareNode(ImageNode node, Path disk, VerifierListener listener) {
        return compare(node, disk, listener);
    }

    @Override
    public List<String> filesAt(ImageNode from, long start, long blocks) {
        return List.of();
    }
}
