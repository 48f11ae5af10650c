//! The head of a request to the preview: an address that is answered never leads upwards.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(address) = ajar::serve::address_of_request(bytes) {
        assert!(!address.starts_with('/') && !address.split('/').any(|it| it == "..") && !address.contains('\\'));
    }
});
