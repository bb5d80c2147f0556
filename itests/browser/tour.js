// Follows the tour of the README in Chromium, keyboard included, and keeps its pictures.
//   node tour.js URL TOKEN DIRECTORY PICTURES
// DIRECTORY is one of the station's roots and has the directory "photos". Prints what it saw, one line a step; ends with 1 at the first
// step that is not as the README says.
"use strict";
const path = require("path");
const { chromium } = require("playwright-core");

const [url, token, directory, pictures] = process.argv.slice(2);
const WAIT = { timeout: 60_000 };

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // the tests of continuous integration run as root, where Chromium has no sandbox
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  const complaints = [];
  const open = async (options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (message) => { if (message.type() === "error") { complaints.push(message.text()); } });
    page.on("pageerror", (error) => complaints.push(error.message));
    return page;
  };
  const picture = (page, name) => page.screenshot({ path: path.join(pictures, name + ".png"), animations: "disabled" });

  // open
  const page = await open({ viewport: { width: 1040, height: 640 }, colorScheme: "light" });
  const begin = Date.now();
  await page.goto(url + "?token=" + token);
  say("open", Date.now() - begin + " ms", page.url());
  check(!page.url().includes("token"), "the token is still in the address");
  await page.getByRole("heading", { name: "Queue" }).waitFor(WAIT);
  await page.locator(".drive .kind").first().waitFor(WAIT);

  // submit: by keyboard alone
  await page.getByRole("link", { name: "Submit" }).focus();
  await page.keyboard.press("Enter");
  const root = page.locator("a.folder").first();
  await root.focus();
  await page.keyboard.press("Enter");
  const photos = page.getByRole("checkbox", { name: "photos", exact: true });
  await photos.waitFor(WAIT);
  check(page.url().endsWith("/submit"), "the directory did not unfold in place");
  await photos.focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Label").fill("Photos");
  await picture(page, "submit");
  await page.getByRole("button", { name: "Submit the job" }).press("Enter");
  await page.waitForURL(/\/jobs\/\d+$/, WAIT);
  const job = page.url().replace(/.*\//, "");
  say("submit", "job " + job);

  // watch: without loading the page again
  await page.getByRole("link", { name: "Queue" }).click();
  const row = page.locator("#job-" + job);
  await page.evaluate(() => { window.same = true; });
  await row.locator("progress").first().waitFor(WAIT).catch(() => say("watch", "the burn was faster than the picture"));
  await row.locator(".meter small", { hasText: "kB/s" }).waitFor({ timeout: 10_000 }).catch(() => say("watch", "no rate was shown"));
  await picture(page, "queue");
  await row.locator(".badge", { hasText: /^done$/ }).waitFor({ timeout: 120_000 });
  check(await page.evaluate(() => window.same === true), "the page was loaded again");
  say("watch", "done");

  // search: as one types
  await page.getByRole("link", { name: "Search" }).click();
  await page.getByLabel("Name, path or SHA-256").pressSequentially("beach", { delay: 20 });
  const found = page.locator("#results td.file", { hasText: "beach" });
  await found.first().waitFor(WAIT);
  await picture(page, "search");
  say("search", await found.first().textContent());

  // restore: the page says how
  await page.getByRole("link", { name: "How" }).first().click();
  const command = await page.locator("pre").textContent(WAIT);
  check(/^burnish restore '.*beach.*' --to DIR$/.test(command), "no command: " + command);
  await picture(page, "restore");
  say("restore", command);

  await page.getByRole("link", { name: "Calendar" }).click();
  await page.locator("h2").first().waitFor(WAIT);
  await picture(page, "calendar");

  // dark, and on a narrow screen
  const narrow = await open({ viewport: { width: 390, height: 640 }, colorScheme: "dark" });
  await narrow.goto(url + "?token=" + token);
  await narrow.locator(".job").first().waitFor(WAIT);
  check(
    await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "a narrow screen has to be scrolled");
  await picture(narrow, "narrow");

  // all of it can be read without scripts
  const plain = await open({ javaScriptEnabled: false });
  await plain.goto(url + "?token=" + token);
  for (const place of ["/", "/search?q=beach", "/discs", "/history", "/calendar", "/jobs/" + job, "/submit?path=" + encodeURIComponent(directory)]) {
    const answer = await plain.goto(url.replace(/\/$/, "") + place);
    check(answer.status() === 200, place + " answers " + answer.status());
    check((await plain.locator("main").textContent()).length > 20, place + " has no text");
  }
  say("without scripts", "all read");

  await browser.close();
  check(complaints.length === 0, "the browser complained: " + complaints.join("; "));
}

function say(step, ...words) {
  console.log(step + ": " + words.join(" "));
}

function check(holds, otherwise) {
  if (!holds) {
    throw new Error(otherwise);
  }
}

main().catch((error) => {
  console.error(error.stack);
  process.exit(1);
});
