/** Webpack's loader for `leaveOutDetails`. */
const { require: load } = require('tsx/cjs/api');

module.exports = load('./columnDetails.ts', __filename).leaveOutDetails;
