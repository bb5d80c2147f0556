import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.embedded.Burnish;
import org.burnish.image.ImageTree;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Starts and stops all bundles a number of times, with work in between, and tells what is left in the process. */
public class StartAndStop {

    /** The rounds until all is warm, and those at the end whose classes may still be on their way out. */
    private static final int SETTLED = 10;

    private final Map<WeakReference<ClassLoader>, String> loaders = new HashMap<>();

    public static void main(String[] words) throws Exception {
        new StartAndStop().run(Integer.parseInt(words[0]), Path.of(words[1]));
    }

    private void run(int rounds, Path folder) throws Exception {
        Set<String> threads = Set.of();
        Set<String> handles = Set.of();
        for (int round = 1; round <= rounds; round++) {
            useOnce(folder.resolve("disc" + round), round <= rounds - SETTLED);
            if (round == SETTLED) {
                threads = threads();
                handles = handles();
            }
        }
        Map<String, Long> held = heldAfterCollection();
        System.out.println("threads more: " + difference(threads(), threads));
        System.out.println("handles more: " + difference(handles(), handles));
        System.out.println("loaders seen: " + loaders.size());
        System.out.println("loaders held: " + held);
    }

    private void useOnce(Path disc, boolean watched) throws Exception {
        try (Burnish burnish = Burnish.open()) {
            for (Bundle bundle : burnish.context().getBundles()) {
                if (watched && bundle.getBundleId() != 0) {
                    loaders.put(
                            new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()),
                            bundle.getSymbolicName());
                }
            }
            try (Drive drive = burnish.drives().open(burnish.drives().newMedium("cd-rw", disc))) {
                ImageTree tree = burnish.importer().emptyTree();
                burnish.importer().add(tree, disc, "/disc");
                Outcome outcome = burnish.recorder()
                        .start(RecordingRequest.of(drive, tree))
                        .await();
                if (outcome.state() != Outcome.State.COMPLETED) {
                    throw new IOException(outcome.toString());
                }
                drive.reassess();
                burnish.verifier().checkFiles(drive.loadNewest(), drive.blocks());
            }
            refused(burnish, "mmc:/dev/null", "SG_IO");
            refused(burnish, "iscsi://127.0.0.1:1/none/0", "iscsi");
            Files.delete(disc);
        }
    }

    /** This loads the native libraries; that there is no drive is for the kernel or the network to say. */
    private static void refused(Burnish burnish, String address, String why) {
        try {
            burnish.drives().open(DeviceAddress.parse(address)).close();
            throw new IllegalStateException(address + " is no drive");
        } catch (IOException e) {
            if (!e.getMessage().contains(why)) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The bundles whose classes are still held, each with how often. */
    private Map<String, Long> heldAfterCollection() throws InterruptedException {
        Map<String, Long> held = Map.of();
        forgetWhatIsOnlyKeptForSpeed();
        for (int attempt = 0; attempt < 20; attempt++) {
            System.gc();
            Thread.sleep(100);
            held = loaders.entrySet().stream()
                    .filter(each -> each.getKey().get() != null)
                    .collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.counting()));
            if (held.isEmpty()) {
                break;
            }
        }
        return held;
    }

    /** What is held softly goes when memory runs out, and not before. */
    private static void forgetWhatIsOnlyKeptForSpeed() {
        List<byte[]> all = new ArrayList<>();
        try {
            while (true) {
                all.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            all.clear();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName() + "#" + thread.getId())
                .collect(Collectors.toSet());
    }

    private static Set<String> handles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.flatMap(StartAndStop::target).collect(Collectors.toSet());
        }
    }

    /** What a handle is of; nothing for one that is closed by now, and for that of the list itself. */
    private static Stream<String> target(Path handle) {
        try {
            Path target = Files.readSymbolicLink(handle);
            return target.endsWith("fd") ? Stream.empty() : Stream.of(handle.getFileName() + " " + target);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static List<String> difference(Set<String> now, Set<String> before) {
        return now.stream().filter(each -> !before.contains(each)).sorted().toList();
    }
}
