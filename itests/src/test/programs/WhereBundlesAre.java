import org.burnish.embedded.Burnish;

/** Prints the folder from which the bundles are loaded. */
public class WhereBundlesAre {
    public static void main(String[] arguments) throws Exception {
        try (Burnish burnish = Burnish.open()) {
            System.out.println(burnish.context().getProperty("org.osgi.framework.storage"));
        }
    }
}
