//! Reads the headers of all files of a folder with dicom-rs when told to, a line at a time, and says how many nanoseconds that took:
//! `one` on one thread, `all` on a pool of twice the processors. Five values of each header are looked at.

use dicom_dictionary_std::tags;
use dicom_object::OpenFileOptions;
use rayon::prelude::*;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn header(path: &Path) -> usize {
    let object = OpenFileOptions::new().read_until(tags::PIXEL_DATA).open_file(path).expect("a DICOM file");
    [tags::SERIES_INSTANCE_UID, tags::INSTANCE_NUMBER, tags::IMAGE_POSITION_PATIENT, tags::ROWS, tags::PATIENT_NAME]
        .iter()
        .map(|tag| object.element(*tag).expect("the element").to_str().expect("text").len())
        .sum()
}

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let files: Vec<PathBuf> = std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    let processors = std::thread::available_parallelism().map_or(1, |n| n.get());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2 * processors).build().expect("a pool");
    for line in std::io::stdin().lock().lines() {
        let start = Instant::now();
        let sum: usize = match line.expect("text").as_str() {
            "one" => files.iter().map(|f| header(f)).sum(),
            _ => pool.install(|| files.par_iter().map(|f| header(f)).sum()),
        };
        assert!(sum > 0);
        println!("{}", start.elapsed().as_nanos());
    }
}
